// Triangles of the base map: plane coordinates relative to their chunk, moved and scaled to device px.
layout(location = 0) in vec2 a_point;

uniform vec4 u_place;   // xy: the camera's centre in the chunk's coordinates, zw: its offset from the view's centre in px
uniform vec4 u_screen;  // xy: px per unit times cosine and sine of the map's turn, zw: px to clip space

void main() {
  vec2 way = a_point - u_place.xy;
  vec2 px = vec2(way.x * u_screen.x - way.y * u_screen.y, way.x * u_screen.y + way.y * u_screen.x) + u_place.zw;
  gl_Position = vec4(px * u_screen.zw, 0.0, 1.0);
}
