// Words on the canvas: measured, cut with an ellipsis, wrapped, tracked and haloed, in the design's
// type scale. Sizes are CSS px of the em (as in CSS), positions are the top left of the line box;
// baselines are rounded to device px, so that text stays sharp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <imgui.h>

#include "core/base/later.hpp"
#include "core/geo/projection.hpp"

namespace dateline::ui {

enum class Face : std::uint8_t {
  sans,
  sans_bold,
  serif,
  serif_bold,
  serif_italic
};
inline constexpr std::size_t kFaces = 5;

struct TextStyle {
  Face face = Face::sans;
  float size = 13;     // em, CSS px, whole
  float line = 20;     // line height, CSS px
  float tracking = 0;  // CSS px added after each letter
};

// The type scale (design tokens, section 3).
namespace type {
inline constexpr TextStyle figure{Face::serif_bold, 36, 44};
inline constexpr TextStyle title{Face::serif_bold, 20, 28};
inline constexpr TextStyle lead{Face::serif, 18, 26};
inline constexpr TextStyle article{Face::serif_bold, 18, 24};
inline constexpr TextStyle section{Face::serif_bold, 16, 24};
inline constexpr TextStyle sentence{Face::serif, 16, 24};
inline constexpr TextStyle question{Face::serif_bold, 15, 20};
inline constexpr TextStyle question_closed{Face::serif_bold, 14, 20};
inline constexpr TextStyle place{Face::sans_bold, 14, 20};
inline constexpr TextStyle body{Face::sans, 13, 20};
inline constexpr TextStyle strong{Face::sans_bold, 13, 20};
inline constexpr TextStyle quote{Face::serif, 13, 20};
inline constexpr TextStyle small{Face::sans, 12, 16};
inline constexpr TextStyle small_strong{Face::sans_bold, 12, 16};
inline constexpr TextStyle tiny{Face::sans, 11, 16};
inline constexpr TextStyle tiny_strong{Face::sans_bold, 11, 16};
inline constexpr TextStyle sea{Face::serif_italic, 12, 16};
}  // namespace type

// Same style, other size and line: `sized(type::body, 14, 20)`.
[[nodiscard]] constexpr TextStyle sized(TextStyle style, float size, float line) noexcept {
  style.size = size;
  style.line = line;
  return style;
}

struct Faces {
  ImFont* of[kFaces] = {};
};

// What was drawn where: the box the caller promised and the ink's extent.
struct DrawnText {
  std::string text, panel;  // panel: of which panel it is a part, `header`
  core::RectPx box, drawn;
  core::RectPx room;    // of that panel: what of the ink lies beyond is not seen
  bool haloed = false;  // on the map, where no box was promised
  bool cut = false;     // there was no room for all of it: it ends with an ellipsis
};

// One window's draw list with what is needed to write on it. Cheap to copy; valid for the frame.
struct Canvas {
  ImDrawList* list = nullptr;
  const Faces* faces = nullptr;
  float ratio = 1;                        // device px per CSS px
  std::vector<DrawnText>* log = nullptr;  // null: nobody asks

  [[nodiscard]] float snap(float px) const noexcept;  // to whole device px
};

struct Drawing {
  bool haloed = false, cut = false;
};

// The panel that a draw list belongs to, by its name: `header`, `sheet-rows`.
[[nodiscard]] DATELINE_LATER std::string panel_of(const ImDrawList& list);

// Writes down what was drawn, in the canvas's log, which is there.
DATELINE_LATER void note(
    const Canvas& canvas,
    std::string_view text,
    core::RectPx box,
    core::RectPx drawn,
    Drawing how
);

[[nodiscard]] float text_width(const Canvas& canvas, const TextStyle& style, std::string_view text);

// The text up to where it still fits in `width` with an ellipsis after it; all of it when it fits.
// `cut` tells which.
struct Fitted {
  std::string_view text;
  float width = 0;  // with the ellipsis, when cut
  bool cut = false;
};
[[nodiscard]] Fitted
fit_text(const Canvas& canvas, const TextStyle& style, std::string_view text, float width);

enum class Align : std::uint8_t {
  left,
  centre,
  right
};

// One line inside `box`, centred in its height, ellipsised to its width. Returns the rectangle it
// takes.
core::RectPx draw_text(
    const Canvas& canvas,
    const TextStyle& style,
    core::RectPx box,
    ImU32 colour,
    std::string_view text,
    Align align = Align::left
);

// One line at `at` (top left of its line box), never cut: for words whose room was measured before.
// Returns its width.
float draw_line(
    const Canvas& canvas,
    const TextStyle& style,
    ImVec2 at,
    ImU32 colour,
    std::string_view text
);

// The same with a halo of `radius` px beneath.
void draw_haloed(
    const Canvas& canvas,
    const TextStyle& style,
    ImVec2 at,
    ImU32 colour,
    ImU32 halo,
    float radius,
    std::string_view text
);

// Lines of at most `width`, broken at spaces (a longer word is broken anywhere); after `most_lines`
// the rest is ellipsised. Returns the height.
float draw_wrapped(
    const Canvas& canvas,
    const TextStyle& style,
    ImVec2 at,
    float width,
    ImU32 colour,
    std::string_view text,
    int most_lines = 64
);
[[nodiscard]] float wrapped_height(
    const Canvas& canvas,
    const TextStyle& style,
    float width,
    std::string_view text,
    int most_lines = 64
);

// The first line of `text` that fits in `width`, without the blanks after it; `rest` begins after
// those.
struct FirstLine {
  std::string_view line, rest;
};
[[nodiscard]] FirstLine
first_line(const Canvas& canvas, const TextStyle& style, float width, std::string_view text);

// False when the face has no glyph for some letter of the text.
[[nodiscard]] bool can_write(const Canvas& canvas, Face face, std::string_view text);

}  // namespace dateline::ui
