// Triangles of the base map: plane coordinates relative to their chunk, moved and scaled to device px.
layout(location = 0) in vec2 a_point;

uniform vec4 u_place;   // xy: the camera's centre in the chunk's coordinates, zw: its offset from the view's centre in px
uniform vec3 u_screen;  // x: px per unit, yz: px to clip space

void main() {
  vec2 px = (a_point - u_place.xy) * u_screen.x + u_place.zw;
  gl_Position = vec4(px * u_screen.yz, 0.0, 1.0);
}
