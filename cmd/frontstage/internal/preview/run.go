// Package preview is the command serve: pictures of documents in the browser, drawn
// anew whenever a document is saved.
package preview

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"time"

	"github.com/frontstage-go/frontstage/cmd/frontstage/internal/cli"
)

// Run serves until it is interrupted.
func Run(ctx context.Context, e *cli.Env, c *cli.Serve) error {
	info, err := os.Stat(c.Path)
	if errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("%s: there is no such file or folder", c.Path)
	} else if err != nil {
		return err
	}
	if c.Port < 0 || c.Port > 65535 {
		return cli.Usage("--port %d is not a port", c.Port)
	}
	l := &library{env: e, root: c.Path, folder: info.IsDir()}
	if !l.folder {
		l.root = filepath.Dir(c.Path)
		l.only = filepath.Base(c.Path)
	}
	w, err := watch(l)
	if err != nil {
		return fmt.Errorf("cannot watch %s: %w", c.Path, err)
	}
	defer w.close()
	if l.scan(); len(l.names()) == 0 && l.folder {
		fmt.Fprintf(e.Stderr, "%s holds no documents yet\n", cli.Clean(c.Path))
	}
	// The loopback interface only: nobody else on the network can reach it.
	listener, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", c.Port))
	if err != nil {
		return err
	}
	s := newServer(l, listener.Addr().(*net.TCPAddr).Port, c.Lang)
	server := &http.Server{Handler: s, ReadHeaderTimeout: 10 * time.Second, BaseContext: func(net.Listener) context.Context { return ctx }}
	address := "http://" + listener.Addr().String() + "/"
	fmt.Fprintf(e.Stdout, "showing %s at %s\n", cli.Clean(c.Path), address)
	if c.Open {
		if err := browse(ctx, address); err != nil {
			fmt.Fprintln(e.Stderr, "frontstage: cannot open the browser:", err)
		}
	}
	go w.run(ctx, s.tell)
	go func() {
		<-ctx.Done()
		_ = server.Close() // at once: whoever watches is told by the connection
	}()
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

// browse opens an address the way the system does.
func browse(ctx context.Context, address string) error {
	name, args := "xdg-open", []string{address}
	switch runtime.GOOS {
	case "darwin":
		name = "open"
	case "windows":
		name, args = "rundll32", []string{"url.dll,FileProtocolHandler", address}
	}
	return exec.CommandContext(ctx, name, args...).Start()
}
