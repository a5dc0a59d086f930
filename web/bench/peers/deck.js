// The page of deck.gl: a base map of countries, and each point as a dot, from flat arrays, which it
// reads fastest. It measures nothing.
import {Deck, MapView} from '@deck.gl/core';
import {GeoJsonLayer, ScatterplotLayer} from '@deck.gl/layers';

let deck;
let base;

/** Sets the layers; resolves when a frame with all of them was drawn. */
const drawn = (layers) =>
  new Promise((resolve) => {
    const onAfterRender = () => {
      if (layers.every((layer) => layer.isLoaded)) resolve(undefined);
      else deck.redraw('loading');
    };
    deck.setProps({layers, onAfterRender});
  });

window.peer = {
  async open(countries, {lng, lat, zoom}) {
    await new Promise((resolve) => {
      deck = new Deck({
        parent: document.querySelector('#map'),
        width: '100%',
        height: '100%',
        views: new MapView({repeat: true}),
        controller: {inertia: true, dragRotate: false},
        initialViewState: {longitude: lng, latitude: lat, zoom},
        useDevicePixels: true,
        layers: [],
        onLoad: () => resolve(undefined),
      });
    });
    base = new GeoJsonLayer({
      id: 'countries',
      data: countries,
      getFillColor: [247, 244, 238],
      getLineColor: [141, 138, 128],
      lineWidthUnits: 'pixels',
      getLineWidth: 0.75,
    });
    await drawn([base]);
  },
  /**
   * When the points, as this library wants them, were handed over; resolves at the first picture of
   * them.
   */
  async load(places) {
    const begin = performance.now();
    const attributes = {getPosition: {value: Float32Array.from(places), size: 2}};
    await drawn([
      base,
      new ScatterplotLayer({
        id: 'points',
        data: {length: places.length / 2, attributes},
        getRadius: 4,
        radiusUnits: 'pixels',
        getFillColor: [179, 107, 0],
        stroked: true,
        getLineColor: [255, 255, 255],
        lineWidthUnits: 'pixels',
        getLineWidth: 1,
      }),
    ]);
    return begin;
  },
};
