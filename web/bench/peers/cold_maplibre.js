// The cold load of MapLibre: countries and claims as GeoJSON sources of a style that is there from
// the first.
import {Map as LibreMap, setWorkerUrl} from 'maplibre-gl';
import {data, VIEW} from './cold_page.js';

const [countries, claims] = await data;
setWorkerUrl(new URL('maplibre-gl-worker.mjs', location.href).href);
const features = claims.map(({lng, lat, summary}) => ({
  type: 'Feature',
  properties: {summary},
  geometry: {type: 'Point', coordinates: [lng, lat]},
}));
const map = new LibreMap({
  container: 'map',
  center: [VIEW.lng, VIEW.lat],
  zoom: VIEW.zoom,
  fadeDuration: 0,
  attributionControl: false,
  style: {
    version: 8,
    sources: {
      countries: {type: 'geojson', data: countries},
      claims: {type: 'geojson', data: {type: 'FeatureCollection', features}},
    },
    layers: [
      {id: 'sea', type: 'background', paint: {'background-color': '#dfe7ea'}},
      {id: 'land', type: 'fill', source: 'countries', paint: {'fill-color': '#f7f4ee'}},
      {
        id: 'borders',
        type: 'line',
        source: 'countries',
        paint: {'line-color': '#8d8a80', 'line-width': 0.75},
      },
      {
        id: 'claims',
        type: 'circle',
        source: 'claims',
        paint: {
          'circle-radius': 4,
          'circle-color': '#b36b00',
          'circle-stroke-width': 1,
          'circle-stroke-color': '#ffffff',
        },
      },
    ],
  },
});
map.once('idle', () => performance.mark('whole map'));
