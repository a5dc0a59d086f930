// The few ways in which anything of the map gets onto the picture.
//
//   begin(view)                      what was bound is remembered
//   to_picture() ... fill, hatch     straight onto the framebuffer, over what is there
//   start_lines() ... draw_line      lines of the base map, straight onto the framebuffer, by
//                                    minimum or maximum
//   to_coverage() ... stroke, xor    into the coverage picture, by maximum
//   to_picture() ... composite       the coverage laid over the picture: exact, but dear in
//                                    software, so for small parts only
//   to_backdrop() ... fill, line     as onto the framebuffer, but kept: the same picture as a whole
//                                    to be laid over another
//   to_picture() ... lay_backdrop    that over what is there, as strongly as one likes
//   end()
#pragma once

#include <array>
#include <optional>
#include <string>

#include "render/coverage_target.hpp"
#include "render/line_style.hpp"
#include "render/mesh_chunk.hpp"
#include "render/palette.hpp"
#include "render/programs.hpp"
#include "render/view.hpp"

namespace dateline::render {

enum class Channel : unsigned {
  red,
  green,
  blue,
  alpha
};

struct Paint {
  Colour colour;
  float alpha = 1;
};

// Stripes at 45 degrees. `period` 0: none. `phase` fixes them to the map. Device px.
struct Hatch {
  float period = 0, width = 0, phase = 0;
};

class Painter {
 public:
  [[nodiscard]] static std::optional<Painter> make(Programs programs, std::string& error);
  void abandon() noexcept;

  // False when there is nothing to draw into.
  [[nodiscard]] bool begin(const View& view);
  void end();

  void to_picture();
  void to_coverage();
  // kept where coverage is: until the next to_coverage()
  void to_backdrop();
  void clear_picture(Colour colour);  // the whole view
  void clear_coverage();
  // px from the view's lower left; until the next to_… or limit_to
  void limit_to(const DeviceRect& part);
  void lift_limit();

  // Triangles of the bound vertex array: opaque, or blended over what is there.
  void use_fill(const Placement& placement);
  void fill(Colour colour, IndexRange range);
  void fill_over(const Paint& paint, IndexRange range);
  void fill_hatched(const Paint& paint, const Hatch& hatch, IndexRange range);

  // Segments of the bound vertex array: onto the picture in a colour (soft edges are worked out
  // against `ground`, the usual colour beneath), or into one channel of the coverage picture.
  // start_fills() goes back from lines to fills.
  void start_lines(bool darken);
  void start_fills();
  void use_line(const Placement& placement);
  void draw_line(const Stroke& style, Colour colour, Colour ground, IndexRange range);
  void stroke(const Stroke& style, Channel channel, IndexRange range);

  // Turns over coverage's alpha under each of `count` triangles' corners of the bound vertex array:
  // even-odd filling of rings given as fans.
  void turn_over(const Placement& placement, int first, int count);
  void fill_mask(const Paint& paint, const Hatch& hatch);

  // Lays the coverage's channels over the picture, red first.
  void composite(const std::array<Paint, 4>& kinds);

  void lay_backdrop(float alpha);

  void recount() noexcept {
    draw_calls_ = 0;
  }
  [[nodiscard]] std::uint32_t draw_calls() const noexcept {
    return draw_calls_;
  }  // since then
  [[nodiscard]] std::size_t gpu_bytes() const noexcept {
    return coverage_.bytes();
  }

 private:
  void place(const Program& program, const Placement& placement);
  void set_paint(const Program& program, const Paint& paint);
  void draw(IndexRange range);
  void use_stroke(
      const DeviceStroke& stroke,
      const std::array<float, 4>& paint,
      const std::array<float, 4>& ground
  );
  void draw_into_coverage();
  void bind_coverage_texture(const Program& program);

  Programs programs_;
  CoverageTarget coverage_;
  GlVertexArray nothing_;  // for draws without a buffer
  Placement placement_;
  DeviceRect rect_;
  DeviceRect target_;  // where the view is in the target bound now
  float pixel_ratio_ = 1;
  GLint framebuffer_before_ = 0;
  std::uint32_t draw_calls_ = 0;
};

}  // namespace dateline::render
