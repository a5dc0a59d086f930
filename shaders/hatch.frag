// One colour in stripes at 45 degrees, fixed to the map.
uniform vec4 u_paint;  // premultiplied
uniform vec4 u_hatch;  // x: period in px, y: stripe width in px, z: phase in px

out vec4 o_colour;

void main() {
  float across = (gl_FragCoord.x - gl_FragCoord.y) * 0.70710678 + u_hatch.z;
  float from_middle = abs(fract(across / u_hatch.x) - 0.5) * u_hatch.x;
  o_colour = u_paint * clamp(u_hatch.y * 0.5 + 0.5 - from_middle, 0.0, 1.0);
}
