// How both pages of MapLibre look: a base map of countries, and points as circles.

export const BASE = [
  {id: 'sea', type: 'background', paint: {'background-color': '#dfe7ea'}},
  {id: 'land', type: 'fill', source: 'countries', paint: {'fill-color': '#f7f4ee'}},
  {
    id: 'borders',
    type: 'line',
    source: 'countries',
    paint: {'line-color': '#8d8a80', 'line-width': 0.75},
  },
];

export const circle = {
  'circle-radius': 4,
  'circle-color': '#b36b00',
  'circle-stroke-width': 1,
  'circle-stroke-color': '#ffffff',
};
