// The map: its contents from the ground up, and all its words in one layout.
#include "ui/map/map_labels.hpp"

#include "ui/kit/widgets.hpp"
#include "ui/map/base_names.hpp"
#include "ui/map/edge_tags.hpp"
#include "ui/map/label_obstacles.hpp"
#include "ui/map/map_arc_names.hpp"
#include "ui/map/map_arcs.hpp"
#include "ui/map/map_input.hpp"
#include "ui/map/map_insets.hpp"
#include "ui/map/map_marks.hpp"
#include "ui/map/map_memory.hpp"
#include "ui/map/map_names.hpp"
#include "ui/map/map_place_names.hpp"
#include "ui/map/map_points.hpp"
#include "ui/map/map_rim.hpp"
#include "ui/map/rings_note.hpp"

namespace dateline::ui {

namespace {

// of the base map at once: each is written nine times for its halo
constexpr std::size_t kMostNames = 90;

void lay_out(const Ui& ui, const Canvas& canvas, const core::Aim& aim) {
  block_obstacles(ui, canvas, aim);
  add_place_names(ui, canvas);
  add_arc_names(ui, canvas, aim);
  add_base_names(ui, aim);
}

// Names of the base map are the last in the order: beyond so many the rest are left out.
void draw_labels_below_marks(const Ui& ui, const Canvas& canvas, const core::Aim& aim) {
  std::size_t names = 0;
  map_of(ui).place_labels.clear();
  for (const core::PlacedLabel& label : map_of(ui).labels.place()) {
    const std::uint32_t list = label.id & kListMask;
    const std::uint32_t index = label.id & ~kListMask;
    if (list == kNameId && ++names <= kMostNames) {
      draw_base_name(ui, canvas, aim, label);
    }
    // A name that must stand somewhere covers what it covers least; a button is never beneath one.
    const bool on_buttons = label.forced && overlap(label.box, ui.layout.map_buttons);
    if (list == kPlaceId && !on_buttons) {
      map_of(ui).place_labels.push_back({core::PlaceIndex{index}, label});
    }
    if (list == kArcId) {
      draw_arc_name(ui, canvas, label);
    }
  }
}

}  // namespace

// All but gestures.
void draw_map_contents(const Ui& ui, const Canvas& canvas) {
  const core::Aim aim = ui.aim();
  map_of(ui).map_words.keep(ui.world, ui.messages().language(), canvas, ui.memory.faces_version);
  map_of(ui).labels.begin(inset(ui.layout.map_free, 4));
  draw_rim(ui, canvas, aim);
  draw_points(ui, canvas);
  draw_arcs(ui, canvas);
  draw_lenses(ui, canvas);
  lay_out(ui, canvas, aim);
  draw_labels_below_marks(ui, canvas, aim);
  draw_place_names(ui, canvas, false);
  draw_marks(ui, canvas);
  draw_place_names(ui, canvas, true);
}

void draw_map(const Ui& ui) {
  if (ui.layout.map.width <= 0) {
    return;
  }
  const Panel panel(ui, "map", ui.layout.map, 0);
  const Canvas& canvas = panel.canvas();
  handle_map_gestures(ui);
  draw_map_contents(ui, canvas);
  draw_rings_note(ui, canvas);
  draw_edge_tags(ui, canvas);
}

}  // namespace dateline::ui
