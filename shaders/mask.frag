// A flat or striped colour wherever the coverage picture's alpha is set: areas that arrive as bare rings.
uniform sampler2D u_coverage;
uniform ivec2 u_origin;
uniform vec4 u_paint;
uniform vec4 u_hatch;  // as in fill.frag

out vec4 o_colour;

void main() {
  if (texelFetch(u_coverage, ivec2(gl_FragCoord.xy) - u_origin, 0).a < 0.5) discard;
  float cover = 1.0;
  if (u_hatch.x > 0.0) {
    float across = (gl_FragCoord.x - gl_FragCoord.y) * 0.70710678 + u_hatch.z;
    float from_middle = abs(fract(across / u_hatch.x) - 0.5) * u_hatch.x;
    cover = clamp(u_hatch.y * 0.5 + 0.5 - from_middle, 0.0, 1.0);
  }
  o_colour = u_paint * cover;
}
