// Holds what resvg paints against what Chromium does: renderers without custom
// properties must not end up black.
//
//   node resvg.mjs folder-of-resvg-wasm picture.svg font.ttf ...
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const most = 3 // of 255, the mean difference of a pixel's colours: edges and letters differ a little

const [folder, picture, ...fonts] = process.argv.slice(2)
const { Resvg, initWasm } = await import(pathToFileURL(resolve(folder, 'index.mjs')))
await initWasm(readFileSync(join(folder, 'index_bg.wasm')))
const svg = readFileSync(picture, 'utf8')
const image = new Resvg(svg, {
  font: { fontBuffers: fonts.map(f => new Uint8Array(readFileSync(f))), defaultFontFamily: 'Liberation Sans', sansSerifFamily: 'Liberation Sans' },
}).render()

const data = (type, bytes) => `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
const dir = mkdtempSync(join(tmpdir(), 'resvg'))
let dom
try {
  const page = join(dir, 'page.html')
  writeFileSync(page, `<!doctype html><meta charset=utf-8><body>
<img src="${data('image/png', image.asPng())}"><img src="${data('image/svg+xml', svg)}"><script>
onload = () => {
  const [a, b] = [...document.images].map(i => {
    const c = Object.assign(document.createElement('canvas'), { width: ${image.width}, height: ${image.height} }).getContext('2d')
    c.fillStyle = '#fff'
    c.fillRect(0, 0, ${image.width}, ${image.height})
    c.drawImage(i, 0, 0)
    return c.getImageData(0, 0, ${image.width}, ${image.height}).data
  })
  let difference = 0, light = 0, ink = 0
  for (let i = 0; i < a.length; i++) {
    if (i % 4 === 3) continue
    difference += Math.abs(a[i] - b[i])
    light += a[i]
    ink += a[i] < 128
  }
  const n = a.length / 4 * 3
  document.body.outerHTML = '<pre id=answer>' + JSON.stringify({ difference: difference / n, light: light / n, ink: ink / n }) + '</pre>'
}
</script>`)
  dom = execFileSync('chromium', ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking',
    '--blink-settings=preferredColorScheme=1', '--virtual-time-budget=10000', `--user-data-dir=${join(dir, 'profile')}`, '--dump-dom', pathToFileURL(page).href], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
} finally {
  rmSync(dir, { recursive: true, force: true, maxRetries: 3 })
}
const answer = /<pre id="answer">(.*?)<\/pre>/s.exec(dom)
if (!answer) throw new Error('Chromium gave no answer')
const seen = JSON.parse(answer[1])
console.log(`resvg: ${picture}: mean difference to Chromium ${seen.difference.toFixed(2)}, mean lightness ${seen.light.toFixed(0)}, dark ${(100 * seen.ink).toFixed(1)} %`)
if (seen.difference > most || seen.light < 200 || seen.ink < 0.001) process.exit(1)
