// One flat colour. Kept this plain because software GL fills whole tiles at once when it can.
uniform vec4 u_paint;  // premultiplied

out vec4 o_colour;

void main() {
  o_colour = u_paint;
}
