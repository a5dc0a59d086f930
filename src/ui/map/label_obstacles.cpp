#include "ui/map/label_obstacles.hpp"

#include <cmath>

#include "ui/kit/widgets.hpp"
#include "ui/map/edge_tags.hpp"
#include "ui/map/map_insets.hpp"
#include "ui/map/map_memory.hpp"
#include "ui/map/map_points.hpp"
#include "ui/map/rings_note.hpp"

namespace dateline::ui {

namespace {

void block_mark(core::LabelLayout& labels, const app::PlaceMark& mark) {
  const float reach = app::outer_radius(mark);
  labels.block_disc(mark.at, reach + (mark.selected ? 6.0f : 1.0f));
  if (mark.differs) {
    labels.block({
        .x = mark.at.x + (reach + 1) * 0.3f,
        .y = mark.at.y - reach - 6,
        .width = (reach + 1) * 0.7f + 7,
        .height = 16,
    });
  }
}

// What stands in the lower left corner.
core::RectPx scale_box(const Ui& ui) {
  const core::RectPx free = ui.layout.map_free;
  core::SizePx size{.width = 170, .height = 32};
  float from_edge = 10;
  if (ui.inset) {
    size = {.width = 120, .height = 28};
    from_edge = 8;
  } else if (ui.phone()) {
    size = {.width = 150, .height = 28};
    from_edge = 8;
  }
  return {
      .x = free.x + from_edge,
      .y = bottom_of(free) - size.height,
      .width = size.width,
      .height = size.height,
  };
}

// Of a map alone, the page's own button too.
core::RectPx pages_button(const Ui& ui) {
  constexpr core::SizePx kSize{132, 56};
  const core::RectPx free = ui.layout.map_free;
  return {
      .x = right_of(free) - kSize.width,
      .y = bottom_of(free) - kSize.height,
      .width = kSize.width,
      .height = kSize.height,
  };
}

// Furniture that stands on the map: buttons, scale bar and the note above it.
void block_furniture(const Ui& ui, const Canvas& canvas) {
  core::LabelLayout& labels = map_of(ui).labels;
  const core::RectPx note = rings_note_box(ui, canvas);
  if (note.width > 0) {
    labels.block(inset(note, -2));
  }
  if (ui.map_alone() && !ui.state.still) {
    labels.block(pages_button(ui));
  }
  if (!ui.inset) {
    labels.block(inset(ui.layout.map_buttons, ui.phone() ? -8.0f : -4.0f));
  }
  labels.block(scale_box(ui));
}

// Small squares along the line of a movement.
void block_arc(const Ui& ui, const core::Aim& aim, const app::ArcMark& arc) {
  constexpr float kHalf = 4;
  constexpr float kStep = 10;
  core::ScreenPx last{-1e9f, 0};
  for (std::uint32_t i = 0; i < arc.point_count; ++i) {
    const core::ScreenPx at = core::to_screen(aim, ui.frame.arc_points[arc.first_point + i]);
    if (!ui.layout.map_free.contains(at)) {
      continue;
    }
    if (std::hypot(at.x - last.x, at.y - last.y) < kStep) {
      continue;
    }
    map_of(ui).labels.block_softly(square_around(at, kHalf));
    last = at;
  }
}

}  // namespace

void block_obstacles(const Ui& ui, const Canvas& canvas, const core::Aim& aim) {
  block_furniture(ui, canvas);
  for (const app::PlaceMark& mark : ui.frame.marks) {
    block_mark(map_of(ui).labels, mark);
  }
  for (const app::ArcMark& arc : ui.frame.arcs) {
    block_arc(ui, aim, arc);
  }
  block_points(ui);
  block_lenses(ui);
  block_edge_tags(ui, canvas);
}

}  // namespace dateline::ui
