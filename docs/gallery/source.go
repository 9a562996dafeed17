package main

import (
	"os"
	"path/filepath"

	"go.yaml.in/yaml/v4"

	"github.com/frontstage-go/frontstage/blueprint"
	"github.com/frontstage-go/frontstage/journey/survey"
)

// source is what the pictures are drawn of.
type source struct {
	hotel, power, training  *blueprint.Service
	bilingual               *blueprint.Service // the training, each text over its translation
	metrics, kano, servqual *survey.Table
	emotion                 *survey.Table
}

func readSource(folder string) (*source, error) {
	s := &source{}
	for name, into := range map[string]**blueprint.Service{"hotel": &s.hotel, "power": &s.power, "training": &s.training} {
		var err error
		if *into, err = blueprint.ReadFile(filepath.Join(folder, "services", name+".yaml")); err != nil {
			return nil, err
		}
	}
	for name, into := range map[string]**survey.Table{"metrics": &s.metrics, "kano": &s.kano, "servqual": &s.servqual, "emotion": &s.emotion} {
		var err error
		if *into, err = readTable(filepath.Join(folder, "survey", name+".csv")); err != nil {
			return nil, err
		}
	}
	data, err := os.ReadFile(filepath.Join(folder, "translations", "training.en.yaml"))
	if err != nil {
		return nil, err
	}
	english := map[string]string{}
	if err := yaml.Unmarshal(data, &english); err != nil {
		return nil, err
	}
	s.bilingual = s.training.Translated(func(zh string) string {
		if en, known := english[zh]; known {
			return zh + "\n" + en
		}
		return zh
	})
	return s, nil
}

func readTable(path string) (*survey.Table, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return survey.ReadCSV(f, survey.ReadOptions{})
}
