// The drawn signs: six stance silhouettes, the marker's ring, and the icons of controls.
#pragma once

#include <cstdint>

#include <imgui.h>

#include "core/story/claim_table.hpp"
#include "ui/kit/shapes.hpp"
#include "ui/kit/text.hpp"
#include "ui/kit/theme.hpp"

namespace dateline::ui {

// A stance's silhouette, `size` px wide, about `centre`. `alpha` fades it; `beneath` is the colour
// that a hollow glyph is filled with and a check is cut out in.
void draw_stance(
    const Canvas& canvas,
    const Palette& palette,
    core::StanceMark mark,
    ImVec2 centre,
    float size,
    ImU32 beneath,
    float alpha = 1
);

// The silhouette of a filter that is off: its outline alone.
void draw_stance_off(
    const Canvas& canvas,
    core::StanceMark mark,
    ImVec2 centre,
    float size,
    ImU32 colour
);

// Disc with a ring that shows each stance's share, clockwise from twelve. `radius` is the disc's,
// before gap and ring.
struct Ring {
  ImVec2 centre;
  float radius = 10;
  float gap = 1, thickness = 4;
  [[nodiscard]] float outer() const noexcept {
    return radius + gap + thickness;
  }
};
void draw_ring(
    const Canvas& canvas,
    const Palette& palette,
    const Ring& ring,
    const core::StanceCounts& counts,
    float alpha = 1
);

// The badge that says accounts differ, at the upper right of a ring.
void draw_differ_badge(
    const Canvas& canvas,
    const Palette& palette,
    const Ring& ring,
    ImU32 beneath
);

// Of how many stances there are any.
[[nodiscard]] std::size_t count_kinds(const core::StanceCounts& counts) noexcept;

// A strip of stance shares, in the fixed order, gaps of 1 px.
void draw_strip(
    const Canvas& canvas,
    const Palette& palette,
    core::RectPx box,
    const core::StanceCounts& counts
);

enum class Icon : std::uint8_t {
  chevron_right,
  chevron_left,
  chevron_down,
  chevron_up,
  close,
  plus,
  minus,
  fit,
  layers,
  share,
  moon,
  sun,
  tray,
  copy,
  external,
  play,
  pause,
  check,
  arrow_left,
  search,
  help,
  menu,
  filter
};

// Strokes of an icon within a square of `size` px about `centre`.
void draw_icon(const Canvas& canvas, Icon icon, ImVec2 centre, float size, ImU32 colour);

}  // namespace dateline::ui
