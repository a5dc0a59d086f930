// A segment with round ends, from the ground's colour to the paint's by how much of the pixel it covers. Blended by minimum or maximum
// (whichever way the paint differs from the ground), pixels that several segments touch take the one that covers most: joints show no seam.
uniform vec4 u_paint;
uniform vec4 u_ground;
uniform float u_radius;

in vec2 v_local;
flat in float v_length;

out vec4 o_colour;

void main() {
  float beyond = v_local.x - clamp(v_local.x, 0.0, v_length);
  float cover = clamp(u_radius + 0.5 - length(vec2(beyond, v_local.y)), 0.0, 1.0);
  if (cover <= 0.0) discard;
  o_colour = mix(u_ground, u_paint, cover);
}
