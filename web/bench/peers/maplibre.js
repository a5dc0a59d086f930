// The page of MapLibre: a base map of countries, and points either clustered, as the explorer shows
// them, or each as a circle. It measures nothing.
import {Map as LibreMap, setWorkerUrl} from 'maplibre-gl';
import {BASE, circle} from './maplibre_style.js';

const EMPTY = {type: 'FeatureCollection', features: []};
let map;

const drawn = () => new Promise((resolve) => map.once('idle', resolve));

const asFeatures = (places) => ({
  type: 'FeatureCollection',
  features: Array.from({length: places.length / 2}, (_, i) => ({
    type: 'Feature',
    properties: {},
    geometry: {type: 'Point', coordinates: [places[2 * i], places[2 * i + 1]]},
  })),
});

window.peer = {
  async open(countries, {lng, lat, zoom}) {
    setWorkerUrl(new URL('maplibre-gl-worker.mjs', location.href).href);
    map = new LibreMap({
      container: 'map',
      center: [lng, lat],
      zoom,
      fadeDuration: 0,
      attributionControl: false,
      dragRotate: false,
      style: {
        version: 8,
        sources: {countries: {type: 'geojson', data: countries ?? EMPTY}},
        layers: BASE,
      },
    });
    await drawn();
  },
  /**
   * When the points, as this library wants them, were handed over; resolves at the first picture of
   * them.
   */
  async load(places, {clustered}) {
    const data = asFeatures(places);
    const begin = performance.now();
    map.addSource('points', {
      type: 'geojson',
      data,
      ...(clustered && {cluster: true, clusterRadius: 48, clusterMaxZoom: 16}),
    });
    const radius = clustered
      ? ['case', ['has', 'point_count'], ['min', 28, ['+', 7, ['sqrt', ['get', 'point_count']]]], 4]
      : 4;
    map.addLayer({
      id: 'points',
      type: 'circle',
      source: 'points',
      paint: {...circle, 'circle-radius': radius},
    });
    await drawn();
    return begin;
  },
};
