// A picture kept beside the framebuffer, laid over it as strongly as u_paint's alpha says.
uniform sampler2D u_coverage;
uniform ivec2 u_origin;
uniform vec4 u_paint;

out vec4 o_colour;

void main() {
  o_colour = vec4(texelFetch(u_coverage, ivec2(gl_FragCoord.xy) - u_origin, 0).rgb * u_paint.a, u_paint.a);
}
