// Words on the map: names of the story's places beside their marks, what movements are called, countries, seas and cities of the base map; none covers another.
// It knows rectangles already taken; it knows no gesture.
#include "ui/panels.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace dateline::ui {

namespace {

constexpr float kHalo = 2.2f;

void take(const Ui& ui, core::RectPx box) { ui.memory.taken.push_back(box); }

bool is_free(const Ui& ui, core::RectPx box) {
  return std::none_of(ui.memory.taken.begin(), ui.memory.taken.end(), [box](core::RectPx other) { return overlap(box, other); });
}

bool within(core::RectPx outer, core::RectPx inner) {
  return inner.x >= outer.x && inner.y >= outer.y && right_of(inner) <= right_of(outer) && bottom_of(inner) <= bottom_of(outer);
}

struct PlaceWords {
  std::string_view name, local;
  float width = 0, height = 20;
};

PlaceWords words_of(const Canvas& canvas, const core::Place& place) {
  PlaceWords words{place.name, {}, text_width(canvas, type::place, place.name), 20};
  if (!place.local_name.empty() && can_write(canvas, Face::sans, place.local_name)) {
    words.local = place.local_name;
    words.width = std::max(words.width, text_width(canvas, type::tiny, place.local_name));
    words.height = 34;
  }
  return words;
}

bool leans_left(LabelSide side) { return side == LabelSide::left || side == LabelSide::upper_left || side == LabelSide::lower_left; }

bool leans_right(LabelSide side) { return side == LabelSide::right || side == LabelSide::upper_right || side == LabelSide::lower_right; }

// Above and below, a label near the edge moves inward instead of out of sight.
core::RectPx box_at(const app::PlaceMark& mark, LabelSide side, const PlaceWords& words, core::RectPx room) {
  const bool badge = mark.differs && side == LabelSide::right;
  const float reach = mark.radius + (mark.selected || badge ? 15.0f : 11.0f), slant = reach * 0.72f;
  const float x = mark.at.x, y = mark.at.y;
  const float centred = std::clamp(x - words.width / 2, room.x, std::max(room.x, right_of(room) - words.width));
  core::RectPx box{centred, y + reach - 3, words.width, words.height};
  if (side == LabelSide::left || side == LabelSide::right) box.y = y - words.height / 2 + (badge ? 4.0f : 0.0f);
  if (side == LabelSide::above) box.y = y - reach - words.height + (mark.differs ? -4.0f : 2.0f);
  if (side == LabelSide::upper_left || side == LabelSide::upper_right) box.y = y - slant - words.height + (mark.differs ? 0.0f : 8.0f);
  if (side == LabelSide::lower_left || side == LabelSide::lower_right) box.y = y + slant - 8;
  const float aside = side == LabelSide::left || side == LabelSide::right ? reach : slant;
  if (leans_right(side)) box.x = x + aside;
  if (leans_left(side)) box.x = x - aside - words.width;
  return box;
}

PlaceLabel& remembered(Memory& memory, core::PlaceIndex place) {
  for (PlaceLabel& label : memory.place_labels) {
    if (label.place == place) return label;
  }
  memory.place_labels.push_back({place, LabelSide::hidden, {}, false});
  return memory.place_labels.back();
}

float area_taken(const Ui& ui, core::RectPx box) {
  float area = 0;
  for (const core::RectPx& other : ui.memory.taken) {
    const float width = std::min(right_of(box), right_of(other)) - std::max(box.x, other.x);
    const float height = std::min(bottom_of(box), bottom_of(other)) - std::max(box.y, other.y);
    if (width > 0 && height > 0) area += width * height;
  }
  return area;
}

LabelSide least_crowded(const Ui& ui, const app::PlaceMark& mark, const PlaceWords& words, core::RectPx room) {
  LabelSide best = LabelSide::above;
  float least = 1e9f;
  for (const LabelSide side : {LabelSide::above, LabelSide::below, LabelSide::right, LabelSide::left}) {
    const core::RectPx box = box_at(mark, side, words, room);
    const float area = within(room, box) ? area_taken(ui, box) : 1e8f;
    if (area < least) least = area, best = side;
  }
  return best;
}

// The side it had keeps it, so that labels do not jump while the map moves; else the first free one.
void choose_side(const Ui& ui, const app::PlaceMark& mark, const PlaceWords& words, PlaceLabel& label) {
  const core::RectPx room = inset(ui.layout.map_free, 6);
  const auto fits = [&](LabelSide side) {
    const core::RectPx box = box_at(mark, side, words, room);
    return mark.on_screen && within(room, box) && is_free(ui, box);
  };
  label.forced = false;
  if (label.side == LabelSide::hidden || !fits(label.side)) {
    constexpr LabelSide kTries[] = {LabelSide::right,       LabelSide::left,       LabelSide::above,       LabelSide::below,
                                    LabelSide::upper_right, LabelSide::upper_left, LabelSide::lower_right, LabelSide::lower_left};
    const auto* const found = std::find_if(std::begin(kTries), std::end(kTries), fits);
    label.side = found == std::end(kTries) ? LabelSide::hidden : *found;
  }
  // A selected or pointed-at place is named even where it is tight, on the side that hides least.
  if (label.side == LabelSide::hidden && (mark.selected || mark.hovered) && mark.on_screen) {
    label.forced = true;
    label.side = least_crowded(ui, mark, words, room);
  }
  label.box = label.side == LabelSide::hidden ? core::RectPx{} : box_at(mark, label.side, words, room);
}

void draw_place_words(const Ui& ui, const Canvas& canvas, const PlaceLabel& label, const PlaceWords& words, float alpha) {
  const auto left_of = [&](float width) {
    if (leans_right(label.side)) return label.box.x;
    return leans_left(label.side) ? right_of(label.box) - width : label.box.x + (label.box.width - width) / 2;
  };
  const ImU32 halo = faded(ui.palette.land, alpha);
  draw_haloed(canvas, type::place, {left_of(text_width(canvas, type::place, words.name)), label.box.y}, faded(ui.palette.ink, alpha), halo, kHalo, words.name);
  if (words.local.empty()) return;
  draw_haloed(canvas, type::tiny, {left_of(text_width(canvas, type::tiny, words.local)), label.box.y + 18}, faded(ui.palette.ink_2, alpha), halo, kHalo, words.local);
}

void take_marks(const Ui& ui) {
  for (const app::PlaceMark& mark : ui.frame.marks) {
    const float reach = mark.radius + (mark.selected ? 11.0f : 6.0f);
    take(ui, {mark.at.x - reach, mark.at.y - reach, 2 * reach, 2 * reach});
    if (mark.differs) take(ui, {mark.at.x + reach * 0.3f, mark.at.y - reach - 5, reach * 0.7f + 7, 16});
  }
}

// Furniture that stands on the map: buttons and scale bar.
void take_furniture(const Ui& ui) {
  const core::RectPx free = ui.layout.map_free;
  if (ui.phone()) {
    take(ui, {free.x, free.y, 64, 104});
    take(ui, {free.x + 8, bottom_of(free) - 28, 150, 28});
  } else {
    take(ui, {right_of(free) - 60, free.y, 60, 160});
    take(ui, {free.x + 10, bottom_of(free) - 32, 170, 32});
  }
}

// Small squares along the lines of movements: words keep off them where they can.
void take_arcs(const Ui& ui) {
  constexpr float kHalf = 4, kStep = 10;
  for (const app::ArcMark& arc : ui.frame.arcs) {
    core::ScreenPx last{-1e9f, 0};
    for (std::uint32_t i = 0; i < arc.point_count; ++i) {
      const core::ScreenPx at = core::to_screen(ui.frame.camera, ui.frame.map, ui.frame.arc_points[arc.first_point + i]);
      if (!ui.layout.map_free.contains(at) || std::hypot(at.x - last.x, at.y - last.y) < kStep) continue;
      take(ui, {at.x - kHalf, at.y - kHalf, 2 * kHalf, 2 * kHalf});
      last = at;
    }
  }
}

// The middle of the line that lies within the map, and how the line runs there.
bool arc_middle(const Ui& ui, const app::ArcMark& arc, core::ScreenPx& at) {
  std::uint32_t first = arc.point_count, last = 0;
  for (std::uint32_t i = 0; i < arc.point_count; ++i) {
    const core::ScreenPx point = core::to_screen(ui.frame.camera, ui.frame.map, ui.frame.arc_points[arc.first_point + i]);
    if (!ui.layout.map_free.contains(point)) continue;
    first = std::min(first, i);
    last = i;
  }
  if (first >= last) return false;
  at = core::to_screen(ui.frame.camera, ui.frame.map, ui.frame.arc_points[arc.first_point + (first + last) / 2]);
  return true;
}

void draw_arc_label(const Ui& ui, const Canvas& canvas, const app::ArcMark& arc) {
  const core::Movement& movement = ui.story().movements[arc.movement.value];
  core::ScreenPx middle;
  if (movement.label.empty() || !arc_middle(ui, arc, middle)) return;
  const core::Claim& claim = ui.story().claims[movement.claims.front().value];
  Line second;
  second.add(ui.story().actors[claim.actor.value].short_name).add(", ").add(ui.memory.words.claims[movement.claims.front().value].said);
  const float width = std::max(text_width(canvas, type::strong, movement.label), text_width(canvas, type::tiny, second.view()));
  constexpr float kHigh = 36;
  const core::RectPx tries[] = {{middle.x + 10, middle.y + 8, width, kHigh}, {middle.x - width - 10, middle.y - kHigh - 6, width, kHigh},
                                {middle.x + 10, middle.y - kHigh - 6, width, kHigh}, {middle.x - width - 10, middle.y + 8, width, kHigh},
                                {middle.x - width / 2, middle.y + 12, width, kHigh}};
  const auto* const found = std::find_if(std::begin(tries), std::end(tries), [&](core::RectPx box) { return within(inset(ui.layout.map_free, 4), box) && is_free(ui, box); });
  if (found == std::end(tries)) return;
  take(ui, *found);
  const float alpha = arc.dimmed ? 0.45f : 1;
  const ImU32 halo = faded(ui.palette.land, alpha);
  draw_haloed(canvas, type::strong, {found->x, found->y}, faded(ui.palette.ink, alpha), halo, kHalo, movement.label);
  draw_haloed(canvas, type::tiny, {found->x, found->y + 18}, faded(ui.palette.ink_2, alpha), halo, kHalo, second.view());
}

// Latin and Cyrillic capitals; other scripts have none.
Line in_capitals(std::string_view text) {
  char one[2] = {0, 0};
  Line line;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x80) {
      one[0] = static_cast<char>(std::toupper(byte));
      line.add({one, 1});
      continue;
    }
    std::size_t end = i + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u) ++end;
    char letter[4] = {};
    const std::size_t bytes = std::min<std::size_t>(end - i, 4);
    std::copy_n(text.data() + i, bytes, letter);
    // U+00E0 to U+00FE, but for the division sign: the capital is 32 lower.
    if (bytes == 2 && byte == 0xC3 && static_cast<unsigned char>(letter[1]) >= 0xA0 && static_cast<unsigned char>(letter[1]) != 0xB7) letter[1] = static_cast<char>(letter[1] - 0x20);
    line.add({letter, bytes});
    i = end - 1;
  }
  return line;
}

struct ContextLook {
  TextStyle style;
  ImU32 colour, halo;
};

ContextLook look_of(const Ui& ui, const app::MapLabel& label) {
  const double zoom = ui.frame.camera.zoom;
  if (label.kind == app::MapLabelKind::sea) return {sized(type::sea, zoom > 4 ? 13.0f : 12.0f, 16), ui.palette.label_sea, ui.palette.sea};
  TextStyle style = type::tiny;
  if (label.kind == app::MapLabelKind::country) style.tracking = static_cast<float>(std::clamp(1.0 + (zoom - 2) * 0.6 - label.rank * 0.3, 1.0, 4.0));
  return {style, label.kind == app::MapLabelKind::country ? ui.palette.label_land : ui.palette.ink_3, ui.palette.land};
}

// Where a name may stand about its point: a country's moves a little when its place is taken.
bool find_room(const Ui& ui, const app::MapLabel& label, core::ScreenPx at, float width, core::RectPx& box) {
  constexpr core::ScreenPx kShifts[] = {{0, 0}, {0, -18}, {0, 18}, {-34, 0}, {34, 0}, {-34, -18}, {34, 18}, {-34, 18}, {34, -18}};
  const bool city = label.kind == app::MapLabelKind::city;
  const std::size_t tries = label.kind == app::MapLabelKind::country && label.rank <= 1 ? std::size(kShifts) : 1;
  for (std::size_t i = 0; i < tries; ++i) {
    box = {(city ? at.x + 6 : at.x - width / 2) + kShifts[i].x, at.y - 8 + kShifts[i].y, width, 16};
    if (within(inset(ui.layout.map_free, 4), box) && is_free(ui, inset(box, -3))) return true;
  }
  return false;
}

bool draw_context_label(const Ui& ui, const Canvas& canvas, const app::MapLabel& label) {
  const core::ScreenPx at = core::to_screen(ui.frame.camera, ui.frame.map, label.at);
  if (!ui.layout.map.contains(at)) return false;
  const ContextLook look = look_of(ui, label);
  const Line words = label.kind == app::MapLabelKind::country ? in_capitals(label.text) : Line().add(label.text);
  core::RectPx box;
  if (!find_room(ui, label, at, text_width(canvas, look.style, words.view()), box) || !can_write(canvas, look.style.face, label.text)) return false;
  take(ui, inset(box, -3));
  if (label.kind == app::MapLabelKind::city) canvas.list->AddCircleFilled({at.x, at.y}, 2.2f, ui.palette.ink_3, 12);
  draw_haloed(canvas, look.style, {box.x, box.y}, look.colour, look.halo, 1.6f, words.view());
  return true;
}

// A name that the story has itself is not written twice.
bool is_story_place(const Ui& ui, const app::MapLabel& label) {
  return std::any_of(ui.frame.marks.begin(), ui.frame.marks.end(), [&](const app::PlaceMark& mark) { return mark.on_screen && ui.story().places[mark.place.value].name == label.text; });
}

}  // namespace

void draw_place_labels(const Ui& ui, const Canvas& canvas) {
  Memory& memory = ui.memory;
  // The selected place chooses first, then those with more claims: from the front of the pile to its back.
  for (auto mark = ui.frame.marks.rbegin(); mark != ui.frame.marks.rend(); ++mark) {
    const PlaceWords words = words_of(canvas, ui.story().places[mark->place.value]);
    PlaceLabel& label = remembered(memory, mark->place);
    choose_side(ui, *mark, words, label);
    if (label.side == LabelSide::hidden) continue;
    take(ui, label.box);
    if (!label.forced) draw_place_words(ui, canvas, label, words, mark->claims == 0 ? 0.5f : 1);
  }
}

void draw_forced_labels(const Ui& ui, const Canvas& canvas) {
  for (const PlaceLabel& label : ui.memory.place_labels) {
    if (label.forced && label.side != LabelSide::hidden) draw_place_words(ui, canvas, label, words_of(canvas, ui.story().places[label.place.value]), 1);
  }
}

void draw_context_labels(const Ui& ui, const Canvas& canvas) {
  constexpr int kMostRanks = 12;
  // Names come a little before their zoom: where they would crowd, the collisions keep them away.
  const auto zoom = static_cast<float>(ui.frame.camera.zoom) + 0.8f;
  int room = 60;   // names at once: each is written nine times for its halo
  for (int rank = 0; rank < kMostRanks; ++rank) {
    for (const app::MapLabel& label : ui.world.catalogue.labels) {
      if (room == 0 || label.rank != rank || label.from_zoom > zoom || is_story_place(ui, label)) continue;
      if (draw_context_label(ui, canvas, label)) --room;
    }
  }
}

void draw_map(const Ui& ui) {
  if (ui.layout.map.width <= 0) return;
  const Panel panel(ui, "map", ui.layout.map, 0);
  const Canvas& canvas = panel.canvas();
  take_map_gestures(ui);
  ui.memory.taken.clear();
  take_furniture(ui);
  take_marks(ui);
  take_arcs(ui);
  draw_points(ui, canvas);
  draw_arcs(ui, canvas);
  draw_place_labels(ui, canvas);
  for (const app::ArcMark& arc : ui.frame.arcs) draw_arc_label(ui, canvas, arc);
  take_points(ui);
  draw_context_labels(ui, canvas);
  draw_marks(ui, canvas);
  draw_forced_labels(ui, canvas);
  draw_edge_tags(ui, canvas);
}

}  // namespace dateline::ui
