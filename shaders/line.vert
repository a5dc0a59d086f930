// One segment of a line as a rectangle around its capsule. Every point stands four times in the buffer, once for each corner:
//
//   2 +----------------------------+ 3      corner = gl_VertexID mod 4
//     |   from o==========o to     |        pad    = half the width and room for the soft edge
//   0 +----------------------------+ 1
layout(location = 0) in vec3 a_from;  // x, y, distance along the line
layout(location = 1) in vec3 a_to;

uniform vec4 u_place;    // as in fill.vert
uniform vec4 u_screen;
uniform float u_radius;  // half the line's width, px

out vec2 v_local;               // px along and across the segment, from its first point
flat out float v_length;        // px
flat out float v_along;         // px along the line at the segment's first point

vec2 to_px(vec2 point) {
  vec2 way = point - u_place.xy;
  return vec2(way.x * u_screen.x - way.y * u_screen.y, way.x * u_screen.y + way.y * u_screen.x) + u_place.zw;
}

void main() {
  vec2 from = to_px(a_from.xy);
  vec2 to = to_px(a_to.xy);
  vec2 way = to - from;
  float len = length(way);
  vec2 ahead = len > 1e-4 ? way / len : vec2(1.0, 0.0);
  vec2 aside = vec2(-ahead.y, ahead.x);
  float pad = u_radius + 1.0;
  int corner = gl_VertexID & 3;
  float x = (corner & 1) == 0 ? -pad : len + pad;
  float y = (corner & 2) == 0 ? -pad : pad;
  v_local = vec2(x, y);
  v_length = len;
  v_along = a_from.z * length(u_screen.xy);
  gl_Position = vec4((from + ahead * x + aside * y) * u_screen.zw, 0.0, 1.0);
}
