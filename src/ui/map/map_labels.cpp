// Words on the map: the story's places, its movements and the names of the base map in one layout,
// and what they keep off. The names of the base map are here.
#include "ui/map/map_labels.hpp"

#include <algorithm>
#include <cmath>

#include "core/geo/projection_rules.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/map/country_names.hpp"
#include "ui/map/edge_tags.hpp"
#include "ui/map/map_arcs.hpp"
#include "ui/map/map_input.hpp"
#include "ui/map/map_insets.hpp"
#include "ui/map/map_marks.hpp"
#include "ui/map/map_names.hpp"
#include "ui/map/map_points.hpp"
#include "ui/map/map_rim.hpp"

namespace dateline::ui {

namespace {

using core::LabelSide;

constexpr float kNameHalo = 1.6f;
constexpr float kNameSecondLine = 14;  // px from the first line's top
constexpr float kPadX = 3, kPadY = 2;  // kept free around a name of the base map
constexpr float kDot = 2.2f, kBesideDot = 6, kRoundDot = 4;
// of the base map at once: each is written nine times for its halo
constexpr std::size_t kMostNames = 90;

core::LabelLayout& layout_of(const Ui& ui) {
  return ui.memory.labels;
}

// What stands in the way

void block_marks(const Ui& ui) {
  for (const app::PlaceMark& mark : ui.frame.marks) {
    const float reach = app::outer_radius(mark);
    layout_of(ui).block_disc(mark.at, reach + (mark.selected ? 6.0f : 1.0f));
    if (mark.differs) {
      layout_of(ui).block(
          {mark.at.x + (reach + 1) * 0.3f, mark.at.y - reach - 6, (reach + 1) * 0.7f + 7, 16}
      );
    }
  }
}

// Furniture that stands on the map: buttons, scale bar and the note above it; of a map alone, the
// page's own button too.
void block_furniture(const Ui& ui, const Canvas& canvas) {
  constexpr core::SizePx kPagesButton{132, 56};
  const core::RectPx free = ui.layout.map_free;
  const core::RectPx note = rings_note_box(ui, canvas);
  if (note.width > 0) {
    layout_of(ui).block(inset(note, -2));
  }
  if (ui.map_alone() && !ui.state.still) {
    layout_of(ui).block(
        {right_of(free) - kPagesButton.width,
         bottom_of(free) - kPagesButton.height,
         kPagesButton.width,
         kPagesButton.height}
    );
  }
  if (ui.inset) {
    layout_of(ui).block({free.x + 8, bottom_of(free) - 28, 120, 28});
  } else if (ui.phone()) {
    layout_of(ui).block(inset(ui.layout.map_buttons, -8));
    layout_of(ui).block({free.x + 8, bottom_of(free) - 28, 150, 28});
  } else {
    layout_of(ui).block(inset(ui.layout.map_buttons, -4));
    layout_of(ui).block({free.x + 10, bottom_of(free) - 32, 170, 32});
  }
}

// Small squares along the lines of movements.
void block_arcs(const Ui& ui, const core::Aim& aim) {
  constexpr float kHalf = 4, kStep = 10;
  for (const app::ArcMark& arc : ui.frame.arcs) {
    core::ScreenPx last{-1e9f, 0};
    for (std::uint32_t i = 0; i < arc.point_count; ++i) {
      const core::ScreenPx at = core::to_screen(aim, ui.frame.arc_points[arc.first_point + i]);
      if (!ui.layout.map_free.contains(at) || std::hypot(at.x - last.x, at.y - last.y) < kStep) {
        continue;
      }
      layout_of(ui).block_softly({at.x - kHalf, at.y - kHalf, 2 * kHalf, 2 * kHalf});
      last = at;
    }
  }
}

// Names of the base map

// Countries before cities, cities before seas, and what is larger before all that is smaller.
std::uint32_t priority_of(const app::MapLabel& label) {
  if (label.kind == app::MapLabelKind::region) {
    return 100 - std::min<std::uint32_t>(label.rank, 99);
  }
  const std::uint32_t within = label.kind == app::MapLabelKind::city      ? 3
                               : label.kind == app::MapLabelKind::country ? 2
                                                                          : 1;
  // A country goes before the cities of its rank and of the next: an atlas names it first.
  const std::uint32_t ahead = label.kind == app::MapLabelKind::country ? 10 : 0;
  return 1000 - 10 * std::min<std::uint32_t>(label.rank, 80) + within + ahead;
}

// How far a name may stand from its point when that is taken: not so far that it would seem to name
// something else.
core::SizePx drift_of(const app::MapLabel& label) {
  if (label.kind == app::MapLabelKind::country) {
    return label.rank <= 1 ? core::SizePx{34, 18} : core::SizePx{10, 10};
  }
  if (label.kind == app::MapLabelKind::sea) {
    return label.rank <= 1 ? core::SizePx{30, 18} : core::SizePx{0, 0};
  }
  return {12, 12};
}

// The name's box covers the city's dot too, so that nothing else is written over it.
void set_city_box(core::LabelCandidate& label, float wide, bool two_lines) {
  constexpr core::LabelSides kSides{
      {LabelSide::right,
       LabelSide::left,
       LabelSide::upper_right,
       LabelSide::lower_right,
       LabelSide::upper_left,
       LabelSide::lower_left},
      6
  };
  label.size = {wide + kRoundDot + kBesideDot + kPadX, two_lines ? 16 + kNameSecondLine : 18.0f};
  label.aside = -kRoundDot;
  label.sides = kSides;
}

void set_centred_box(core::LabelCandidate& label, float wide, core::SizePx drift) {
  constexpr core::LabelSides kSides{
      {LabelSide::centre, LabelSide::above, LabelSide::below, LabelSide::left, LabelSide::right},
      5
  };
  label.size = {wide + 2 * kPadX, 16 + 2 * kPadY};
  label.aside = drift.width - label.size.width / 2;
  label.away = drift.height - label.size.height / 2;
  label.sides = drift.width > 0 ? kSides : core::kCentredOnly;
}

void add_name(const Ui& ui, const core::Aim& aim, std::uint32_t index) {
  const app::MapLabel& name = ui.world.catalogue.labels[index];
  const MapName& words = ui.memory.map_words.labels[index];
  const core::PlanePoint point = core::project(aim.projection, name.at);
  const core::ScreenPx at = core::to_screen(aim, point);
  if (!ui.layout.map_free.contains(at) || core::hides(aim.projection, point)) {
    return;
  }
  core::LabelCandidate label;
  label.id = kNameId | index;
  label.priority = priority_of(name);
  label.anchor = at;
  const float wide =
      std::max(words.width, words.second_width) +
      tracking_of(ui.frame.camera.zoom, name) * static_cast<float>(std::max(words.letters, 1u) - 1);
  const bool city = name.kind == app::MapLabelKind::city;
  if (city && layout_of(ui).is_blocked(at)) {
    return;  // its dot lies beneath a mark
  }
  city ? set_city_box(label, wide, words.second_width > 0)
       : set_centred_box(label, wide, drift_of(name));
  layout_of(ui).add(label);
}

// A name that the story has itself is not written twice. Names come a little before their zoom:
// where they would crowd, the collisions keep them away.
void add_names(const Ui& ui, const core::Aim& aim) {
  const auto zoom = static_cast<float>(ui.frame.camera.zoom) + 0.8f;
  const auto& labels = ui.world.catalogue.labels;
  for (std::uint32_t i = 0; i < labels.size(); ++i) {
    const MapName& words = ui.memory.map_words.labels[i];
    if (labels[i].from_zoom > zoom || !words.writable) {
      continue;
    }
    if (words.place == kNoPlace || ui.memory.named_places[words.place] == 0) {
      add_name(ui, aim, i);
    }
  }
}

// Countries whose own point is beyond the map's edge, at a region of theirs.
void add_countries_beyond(const Ui& ui, const core::Aim& aim) {
  CountryName names[kMostCountryNames];
  const std::size_t count = name_countries_beyond(ui, aim, names);
  for (std::size_t i = 0; i < count; ++i) {
    const app::MapLabel& name = ui.world.catalogue.labels[names[i].label];
    core::LabelCandidate label;
    label.id = kNameId | names[i].label;
    label.priority = priority_of(name);
    label.anchor = names[i].at;
    set_centred_box(label, names[i].width, {0, 0});
    layout_of(ui).add(label);
  }
}

struct NameLook {
  ImU32 colour, second, halo;
};

NameLook look_of(const Ui& ui, app::MapLabelKind kind) {
  const Palette& palette = ui.palette;
  if (kind == app::MapLabelKind::sea) {
    return {palette.label_sea, palette.label_sea, palette.sea};
  }
  if (kind == app::MapLabelKind::city) {
    return {palette.ink_2, palette.label_land, palette.land};
  }
  return {palette.label_land, palette.label_land, palette.land};
}

void draw_city(
    const Canvas& canvas,
    const core::PlacedLabel& label,
    core::ScreenPx at,
    const MapName& words,
    const NameLook& look
) {
  constexpr float kLeft = kRoundDot + kBesideDot;
  const core::RectPx lines{
      leans_right(label.side) ? label.box.x + kLeft : label.box.x + kPadX,
      label.box.y,
      label.box.width - kLeft - kPadX,
      label.box.height
  };
  const float top = words.second_width > 0 ? lines.y : lines.y + 1;
  canvas.list->AddCircleFilled({at.x, at.y}, kDot + 1.2f, look.halo, 16);
  canvas.list->AddCircleFilled({at.x, at.y}, kDot, look.second, 12);
  draw_haloed(
      canvas,
      words.style,
      {line_left(lines, label.side, words.width), top},
      look.colour,
      look.halo,
      kNameHalo,
      words.text
  );
  if (words.second_width <= 0) {
    return;
  }
  draw_haloed(
      canvas,
      type::tiny,
      {line_left(lines, label.side, words.second_width), top + kNameSecondLine},
      look.second,
      look.halo,
      kNameHalo,
      words.second
  );
}

void draw_name(
    const Ui& ui,
    const Canvas& canvas,
    const core::Aim& aim,
    const core::PlacedLabel& label
) {
  const std::uint32_t index = label.id & ~kListMask;
  const app::MapLabel& name = ui.world.catalogue.labels[index];
  const MapName& words = ui.memory.map_words.labels[index];
  const NameLook look = look_of(ui, name.kind);
  if (name.kind == app::MapLabelKind::city) {
    return draw_city(canvas, label, core::to_screen(aim, name.at), words, look);
  }
  TextStyle style = words.style;
  style.tracking = tracking_of(ui.frame.camera.zoom, name);
  draw_haloed(
      canvas,
      style,
      {label.box.x + kPadX, label.box.y + kPadY},
      look.colour,
      look.halo,
      kNameHalo,
      words.text
  );
}

// All together

void lay_out(const Ui& ui, const Canvas& canvas, const core::Aim& aim) {
  block_furniture(ui, canvas);
  block_marks(ui);
  block_arcs(ui, aim);
  take_points(ui);
  take_lenses(ui);
  take_edge_tags(ui, canvas);
  add_place_names(ui, canvas);
  add_arc_names(ui, canvas, aim);
  add_names(ui, aim);
  add_countries_beyond(ui, aim);
}

// Names of the base map are the last in the order: beyond so many the rest are left out.
void draw_labels_below_marks(const Ui& ui, const Canvas& canvas, const core::Aim& aim) {
  std::size_t names = 0;
  ui.memory.place_labels.clear();
  for (const core::PlacedLabel& label : layout_of(ui).place()) {
    const std::uint32_t list = label.id & kListMask, index = label.id & ~kListMask;
    if (list == kNameId && ++names <= kMostNames) {
      draw_name(ui, canvas, aim, label);
    }
    // A name that must stand somewhere covers what it covers least; a button is never beneath one.
    const bool on_buttons = label.forced && overlap(label.box, ui.layout.map_buttons);
    if (list == kPlaceId && !on_buttons) {
      ui.memory.place_labels.push_back({core::PlaceIndex{index}, label});
    }
    if (list == kArcId) {
      draw_arc_name(ui, canvas, label);
    }
  }
}

}  // namespace

bool leans_left(LabelSide side) noexcept {
  return side == LabelSide::left || side == LabelSide::upper_left || side == LabelSide::lower_left;
}

bool leans_right(LabelSide side) noexcept {
  return side == LabelSide::right || side == LabelSide::upper_right ||
         side == LabelSide::lower_right;
}

float line_left(core::RectPx box, LabelSide side, float width) noexcept {
  if (leans_right(side)) {
    return box.x;
  }
  return leans_left(side) ? right_of(box) - width : box.x + (box.width - width) / 2;
}

// All but gestures.
void draw_map_contents(const Ui& ui, const Canvas& canvas) {
  const core::Aim aim = core::aim_of(ui.frame.camera, ui.frame.map);
  ui.memory.map_words.keep(ui.world, ui.messages().language(), canvas, ui.memory.faces_version);
  layout_of(ui).begin(inset(ui.layout.map_free, 4));
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
  take_map_gestures(ui);
  draw_map_contents(ui, canvas);
  draw_rings_note(ui, canvas);
  draw_edge_tags(ui, canvas);
}

}  // namespace dateline::ui
