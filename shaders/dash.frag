// line.frag with dashes, measured on screen along the line. A shader of its own because software GL pays for both sides of a branch.
uniform vec4 u_paint;
uniform vec4 u_ground;
uniform float u_radius;
uniform vec2 u_dash;  // px: x on, y period

in vec2 v_local;
flat in float v_length;
flat in float v_along;

out vec4 o_colour;

void main() {
  float beyond = v_local.x - clamp(v_local.x, 0.0, v_length);
  float cover = clamp(u_radius + 0.5 - length(vec2(beyond, v_local.y)), 0.0, 1.0);
  float from_middle = abs(fract((v_along + v_local.x - 0.5 * u_dash.x) / u_dash.y + 0.5) - 0.5) * u_dash.y;
  cover *= clamp(0.5 * u_dash.x + 0.5 - from_middle, 0.0, 1.0);
  if (cover <= 0.0) discard;
  o_colour = mix(u_ground, u_paint, cover);
}
