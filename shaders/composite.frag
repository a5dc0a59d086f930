// Lays four kinds of line over the map at once: each channel of the coverage picture holds how much of a pixel its kind covers.
uniform sampler2D u_coverage;
uniform ivec2 u_origin;     // the view's lower left corner in the framebuffer
uniform vec4 u_kinds[4];    // colour and strength of red, green, blue, alpha; drawn in that order

out vec4 o_colour;

void main() {
  vec4 cover = texelFetch(u_coverage, ivec2(gl_FragCoord.xy) - u_origin, 0);
  if (cover == vec4(0.0)) discard;
  vec4 sum = vec4(0.0);
  for (int kind = 0; kind < 4; ++kind) {
    float alpha = cover[kind] * u_kinds[kind].a;
    sum = vec4(u_kinds[kind].rgb * alpha, alpha) + sum * (1.0 - alpha);
  }
  o_colour = sum;
}
