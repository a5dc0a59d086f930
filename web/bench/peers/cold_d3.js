// The cold load of d3: countries on a canvas in the projection of the explorer's overview, claims as
// circles of an SVG over it.
import {geoAzimuthalEqualArea, geoPath, select} from 'd3';
import {data, VIEW, whole} from './cold_page.js';

const [countries, claims] = await data;
const box = document.querySelector('#map');
const [width, height] = [box.clientWidth, box.clientHeight];
const projection = geoAzimuthalEqualArea()
  .rotate([-VIEW.lng, -VIEW.lat])
  .scale((512 * 2 ** VIEW.zoom) / (2 * Math.PI) / Math.cos((VIEW.lat * Math.PI) / 180) / 1.5)
  .translate([width / 2, height / 2])
  .clipAngle(140);
const canvas = select(box)
  .append('canvas')
  .attr('width', width * devicePixelRatio)
  .attr('height', height * devicePixelRatio)
  .style('width', '100%')
  .style('height', '100%');
const context = canvas.node().getContext('2d');
context.scale(devicePixelRatio, devicePixelRatio);
context.fillStyle = '#dfe7ea';
context.fillRect(0, 0, width, height);
Object.assign(context, {fillStyle: '#f7f4ee', strokeStyle: '#8d8a80', lineWidth: 0.75});
const draw = geoPath(projection, context);
for (const shape of countries.features ?? countries.geometries) {
  context.beginPath();
  draw(shape);
  context.fill();
  context.stroke();
}
const at = ({lng, lat}) => projection([lng, lat]) ?? [-9, -9];
select(box)
  .append('svg')
  .attr('viewBox', `0 0 ${width} ${height}`)
  .style('position', 'absolute')
  .style('inset', 0)
  .selectAll('circle')
  .data(claims)
  .join('circle')
  .attr('cx', (claim) => at(claim)[0])
  .attr('cy', (claim) => at(claim)[1])
  .attr('r', 4)
  .attr('fill', '#b36b00')
  .attr('stroke', '#ffffff')
  .append('title')
  .text((claim) => claim.summary);
whole();
