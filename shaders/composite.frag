// Lays four kinds of line over the map at once: each channel of the coverage picture holds how much of a pixel its kind covers.
uniform sampler2D u_coverage;
uniform ivec2 u_origin;     // the view's lower left corner in the framebuffer
uniform mat4 u_kinds;       // columns: the colours of red, green, blue, alpha, opaque
uniform vec4 u_strengths;   // of the four, 0 to 1

out vec4 o_colour;

void main() {
  vec4 cover = texelFetch(u_coverage, ivec2(gl_FragCoord.xy) - u_origin, 0) * u_strengths;
  if (cover == vec4(0.0)) discard;
  // Red lies lowest: each of the others hides what is beneath it.
  float over_blue = 1.0 - cover.a;
  float over_green = over_blue * (1.0 - cover.b);
  float over_red = over_green * (1.0 - cover.g);
  o_colour = u_kinds * vec4(cover.r * over_red, cover.g * over_green, cover.b * over_blue, cover.a);
}
