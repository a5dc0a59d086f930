// The cold load of Leaflet: countries and claims on one canvas, which it draws fastest.
import {circleMarker, geoJSON, map as makeMap} from 'leaflet';
import {data, VIEW, whole} from './cold_page.js';

const map = makeMap('map', {
  center: [VIEW.lat, VIEW.lng],
  zoom: VIEW.zoom + 1, // tiles of 256 px, not of 512
  zoomSnap: 0,
  preferCanvas: true,
  attributionControl: false,
});
const [countries, claims] = await data;
geoJSON(countries, {
  style: {fillColor: '#f7f4ee', fillOpacity: 1, color: '#8d8a80', weight: 0.75},
}).addTo(map);
for (const {lng, lat, summary} of claims) {
  circleMarker([lat, lng], {
    radius: 4,
    color: '#ffffff',
    weight: 1,
    fillColor: '#b36b00',
    fillOpacity: 1,
  })
    .bindPopup(summary)
    .addTo(map);
}
whole();
