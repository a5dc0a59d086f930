// How much of a pixel a segment with round ends covers, times the paint. Blended by maximum, joints of a line show no seam.
uniform vec4 u_paint;
uniform float u_radius;
uniform vec2 u_dash;  // px: x on, y period (0: solid)

in vec2 v_local;
flat in float v_length;
flat in float v_along;

out vec4 o_colour;

void main() {
  float beyond = v_local.x - clamp(v_local.x, 0.0, v_length);
  float cover = clamp(u_radius + 0.5 - length(vec2(beyond, v_local.y)), 0.0, 1.0);
  if (u_dash.y > 0.0) {
    float from_middle = abs(fract((v_along + v_local.x - 0.5 * u_dash.x) / u_dash.y + 0.5) - 0.5) * u_dash.y;
    cover *= clamp(0.5 * u_dash.x + 0.5 - from_middle, 0.0, 1.0);
  }
  o_colour = u_paint * cover;
}
