#include "ui/map/base_names.hpp"

#include <algorithm>

#include "core/geo/projection_rules.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/map/country_names.hpp"
#include "ui/map/label_sides.hpp"
#include "ui/map/map_memory.hpp"
#include "ui/map/map_names.hpp"

namespace dateline::ui {

namespace {

using core::LabelSide;

constexpr float kNameHalo = 1.6f;
constexpr float kNameSecondLine = 14;  // px from the first line's top
// kept free around a name
constexpr float kPadX = 3;
constexpr float kPadY = 2;
constexpr float kDot = 2.2f;
constexpr float kBesideDot = 6;
constexpr float kRoundDot = 4;

std::uint32_t priority_of_rank(const app::MapLabel& label) {
  return 1000 - 10 * std::min<std::uint32_t>(label.rank, 80);
}

// Countries before cities, cities before seas, and what is larger before all that is smaller.
std::uint32_t priority_of(const app::MapLabel& label) {
  switch (label.kind) {
    case app::MapLabelKind::region:
      return 100 - std::min<std::uint32_t>(label.rank, 99);
    case app::MapLabelKind::city:
      return priority_of_rank(label) + 3;
    case app::MapLabelKind::country:
      // A country goes before the cities of its rank and of the next: an atlas names it first.
      return priority_of_rank(label) + 2 + 10;
    default:
      return priority_of_rank(label) + 1;
  }
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
      .of =
          {
              LabelSide::right,
              LabelSide::left,
              LabelSide::upper_right,
              LabelSide::lower_right,
              LabelSide::upper_left,
              LabelSide::lower_left,
          },
      .count = 6,
  };
  label.size = {
      .width = wide + kRoundDot + kBesideDot + kPadX,
      .height = two_lines ? 16 + kNameSecondLine : 18.0f,
  };
  label.aside = -kRoundDot;
  label.sides = kSides;
}

void set_centred_box(core::LabelCandidate& label, float wide, core::SizePx drift) {
  constexpr core::LabelSides kSides{
      .of =
          {
              LabelSide::centre,
              LabelSide::above,
              LabelSide::below,
              LabelSide::left,
              LabelSide::right,
          },
      .count = 5,
  };
  label.size = {wide + 2 * kPadX, 16 + 2 * kPadY};
  label.aside = drift.width - label.size.width / 2;
  label.away = drift.height - label.size.height / 2;
  label.sides = drift.width > 0 ? kSides : core::kCentredOnly;
}

// The wider of its lines, with the space between the letters of the first.
float width_of(const Ui& ui, std::uint32_t index) {
  const MapName& words = map_of(ui).map_words.labels[index];
  const float tracking = tracking_of(ui.frame.camera.zoom, ui.world.catalogue.labels[index]);
  const auto spaces = static_cast<float>(std::max(words.letters, 1u) - 1);
  return std::max(words.width, words.second_width) + tracking * spaces;
}

void add_name(const Ui& ui, const core::Aim& aim, std::uint32_t index) {
  const app::MapLabel& name = ui.world.catalogue.labels[index];
  const core::PlanePoint point = core::project(aim.projection, name.at);
  const core::ScreenPx at = core::to_screen(aim, point);
  if (!ui.layout.map_free.contains(at) || core::hides(aim.projection, point)) {
    return;
  }
  core::LabelCandidate label;
  label.id = kNameId | index;
  label.priority = priority_of(name);
  label.anchor = at;
  const float wide = width_of(ui, index);
  if (name.kind != app::MapLabelKind::city) {
    set_centred_box(label, wide, drift_of(name));
    map_of(ui).labels.add(label);
    return;
  }
  if (map_of(ui).labels.is_blocked(at)) {
    return;  // its dot lies beneath a mark
  }
  set_city_box(label, wide, map_of(ui).map_words.labels[index].second_width > 0);
  map_of(ui).labels.add(label);
}

// A name that the story has itself is not written twice. Names come a little before their zoom:
// where they would crowd, the collisions keep them away.
void add_names(const Ui& ui, const core::Aim& aim) {
  const auto zoom = static_cast<float>(ui.frame.camera.zoom) + 0.8f;
  const auto& labels = ui.world.catalogue.labels;
  for (std::uint32_t i = 0; i < labels.size(); ++i) {
    const MapName& words = map_of(ui).map_words.labels[i];
    if (labels[i].from_zoom > zoom || !words.writable) {
      continue;
    }
    if (words.place == kNoPlace || map_of(ui).named_places[words.place] == 0) {
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
    map_of(ui).labels.add(label);
  }
}

struct NameLook {
  ImU32 colour;
  ImU32 second;  // of the second line and of a city's dot
  ImU32 halo;
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
      .x = leans_right(label.side) ? label.box.x + kLeft : label.box.x + kPadX,
      .y = label.box.y,
      .width = label.box.width - kLeft - kPadX,
      .height = label.box.height,
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

}  // namespace

void add_base_names(const Ui& ui, const core::Aim& aim) {
  add_names(ui, aim);
  add_countries_beyond(ui, aim);
}

void draw_base_name(
    const Ui& ui,
    const Canvas& canvas,
    const core::Aim& aim,
    const core::PlacedLabel& label
) {
  const std::uint32_t index = label.id & ~kListMask;
  const app::MapLabel& name = ui.world.catalogue.labels[index];
  const MapName& words = map_of(ui).map_words.labels[index];
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

}  // namespace dateline::ui
