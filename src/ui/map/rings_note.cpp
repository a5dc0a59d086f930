#include "ui/map/rings_note.hpp"

#include <algorithm>
#include <cmath>

#include "ui/kit/widgets.hpp"

namespace dateline::ui {

namespace {

constexpr float kEdge = 12;
constexpr float kSign = 22;  // px from the note's edge to its words, past the sign

}  // namespace

// A ring goes before what is written about the map.
bool covers_ring(const Ui& ui, core::RectPx box) {
  for (const app::PlaceMark& mark : ui.frame.marks) {
    const float x = std::clamp(mark.at.x, box.x, right_of(box));
    const float y = std::clamp(mark.at.y, box.y, bottom_of(box));
    if (std::hypot(mark.at.x - x, mark.at.y - y) < app::outer_radius(mark)) {
      return true;
    }
  }
  return false;
}

Message ring_words(const Ui& ui) noexcept {
  const bool said = ui.state.link.place_tie == core::PlaceTie::said_at;
  return said ? Message::sign_ring_said : Message::sign_ring;
}

core::RectPx rings_note_box(const Ui& ui, const Canvas& canvas) {
  constexpr float kHigh = 16;
  constexpr float kLeastMap = 240;
  constexpr float kPagesButton = 128;
  const core::RectPx free = ui.layout.map_free;
  if (ui.inset || ui.state.link.view != app::View::map) {
    return {};
  }
  if (ui.frame.marks.empty() || free.height < kLeastMap) {
    return {};
  }
  // in a small frame the page’s way to the full screen stands in the other corner
  const float room = free.width - 2 * kEdge - (ui.map_alone() ? kPagesButton : 0);
  const core::RectPx box{
      .x = free.x + kEdge,
      .y = bottom_of(free) - 30 - kHigh,
      .width = text_width(canvas, type::tiny, ui.say(ring_words(ui))) + kSign + 4,
      .height = kHigh,
  };
  return box.width > room || covers_ring(ui, box) ? core::RectPx{} : box;
}

// The legend's first row: a map of troops with numbers on it would be read as counts of troops.
void draw_rings_note(const Ui& ui, const Canvas& canvas) {
  const core::RectPx box = rings_note_box(ui, canvas);
  if (box.width <= 0) {
    return;
  }
  const Ring ring{
      .centre = {box.x + 10, box.y + box.height / 2},
      .radius = 3.5f,
      .gap = 1,
      .thickness = 2.5f,
  };
  draw_ring(canvas, ui.palette, ring, {3, 0, 0, 1, 0, 0});
  draw_haloed(
      canvas,
      type::tiny,
      {box.x + kSign, box.y},
      ui.palette.label_land,
      ui.palette.land,
      1.8f,
      ui.say(ring_words(ui))
  );
}

}  // namespace dateline::ui
