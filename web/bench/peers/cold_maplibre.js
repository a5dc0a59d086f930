// The cold load of MapLibre: countries and claims as GeoJSON sources of a style that is there from
// the first.
import {Map as LibreMap, setWorkerUrl} from 'maplibre-gl';
import {data, VIEW} from './cold_page.js';
import {BASE, circle} from './maplibre_style.js';

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
    layers: [...BASE, {id: 'claims', type: 'circle', source: 'claims', paint: circle}],
  },
});
map.once('idle', () => performance.mark('whole map'));
