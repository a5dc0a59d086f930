// What the pages of the cold load share: the data, asked for at once, and the mark that says "the
// map is whole". It knows no library.

/** Countries as GeoJSON, and claims: longitude and latitude in degrees, stance, summary. */
export const data = Promise.all(
  ['countries.json', 'claims.json'].map(async (file) => (await fetch(file)).json()),
);

export const VIEW = {lng: 84, lat: 52, zoom: 2.2};

/** To be called when all was handed over to be drawn: a frame later it has been. */
export const whole = () =>
  requestAnimationFrame(() => setTimeout(() => performance.mark('whole map')));
