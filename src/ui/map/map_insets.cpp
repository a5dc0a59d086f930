// The closer maps in front of the overview: their cards with marks, words and gestures, and on the
// overview the outline of what each shows, tied to its card. Where they lie, the app layer decides.
#include "ui/map/map_insets.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

#include "app/model/insets.hpp"
#include "core/geo/tear.hpp"
#include "ui/kit/layout.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/map/map_furniture.hpp"
#include "ui/map/map_input.hpp"
#include "ui/map/map_labels.hpp"
#include "ui/map/map_marks.hpp"
#include "ui/map/map_memory.hpp"
#include "ui/map/map_pick.hpp"

namespace dateline::ui {

namespace {

constexpr float kDot = 2.6f;  // design, marker grammar: the dot is the place

// The inset's own layout: its map is its card.
Layout layout_in(const Layout& whole, core::RectPx card) {
  Layout layout = whole;
  layout.map = card;
  layout.map_free = card;
  return layout;
}

// What each inset's map remembers for itself.
struct InsetsMemory {
  struct Own {
    core::LabelLayout labels;
    std::vector<PlaceLabel> place_labels;
  };
  std::array<Own, app::kMostInsets> of;
};

// Runs `work` with what the inset remembers from the last frame in place of what the overview does.
template <class Work>
void with_own_memory(const Ui& ui, std::size_t inset, const Work& work) {
  InsetsMemory::Own& own = ui.memory.of<InsetsMemory>().of[inset];
  MapMemory& map = map_of(ui);
  std::swap(map.labels, own.labels);
  std::swap(map.place_labels, own.place_labels);
  const auto cluster = std::exchange(map.hovered_cluster, std::nullopt);
  const auto focused = std::exchange(map.focused_mark, std::nullopt);
  work();
  map.hovered_cluster = cluster;
  map.focused_mark = focused;
  std::swap(map.labels, own.labels);
  std::swap(map.place_labels, own.place_labels);
}

void handle_gestures(const Ui& ui) {
  const core::RectPx card = ui.layout.map;
  handle_mark_keys(ui);
  ImGui::SetCursorScreenPos({card.x, card.y});
  const ImVec2 size{card.width, card.height};
  const bool clicked = ImGui::InvisibleButton("ground", size);
  const ImVec2 pointer = ui.memory.pointer;
  const bool hovered = ImGui::IsItemHovered();
  if (!hovered && !clicked) {
    return;
  }
  const MapTarget target = target_at(ui, {pointer.x, pointer.y});
  if (hovered && !ui.touch()) {
    hover(ui, target);
  }
  constexpr float kSlop = 8;  // px: a hand that meant to drag opens nothing
  const float dragged_squared = ImGui::GetIO().MouseDragMaxDistanceSqr[0];
  const bool dragged = dragged_squared > kSlop * kSlop;
  if (clicked && dragged) {
    return;
  }
  if (clicked && !target.empty()) {
    pick(ui, target);
    return;
  }
  const bool wheel_in = hovered && ImGui::GetIO().MouseWheel > 0;
  if (clicked || wheel_in) {
    ui.push(app::LensPicked{ui.frame.lens});
  }
}

void draw_card(const Ui& ui, std::size_t number) {
  constexpr const char* kNames[app::kMostInsets] = {"inset-0", "inset-1"};
  const Panel panel(ui, kNames[number], ui.layout.map, 0);
  const Canvas& canvas = panel.canvas();
  handle_gestures(ui);
  draw_map_contents(ui, canvas);
  const core::RectPx card = ui.layout.map;
  const ImVec2 scale{card.x + 10, bottom_of(card) - 26};
  draw_scale(ui, canvas, scale, 72);
  outline(canvas, card, ui.palette.ink, 0, 1);
}

// A straight edge of what an inset shows, on the overview.
struct Edge {
  ImVec2 from;
  ImVec2 to;
};

// The card's edge as the overview has it, clockwise from the upper left corner.
using Outline = std::array<Edge, 4>;

// Nothing where the overview is torn between the corners.
std::optional<Outline> outline_of(const Ui& ui, const app::Frame& inset) {
  const core::Aim closer = core::aim_of(inset.camera, inset.map);
  const core::Aim here = ui.aim();
  const core::RectPx card = inset.map;
  const core::ScreenPx corners[] = {
      {card.x, card.y},
      {right_of(card), card.y},
      {right_of(card), bottom_of(card)},
      {card.x, bottom_of(card)},
  };
  const core::LngLat first = core::to_place(closer, corners[0]);
  ImVec2 at[4];
  for (std::size_t i = 0; i < 4; ++i) {
    const core::LngLat place = core::to_place(closer, corners[i]);
    if (core::are_parted(ui.frame.camera, first, place)) {
      return std::nullopt;
    }
    const core::ScreenPx point = core::to_screen(here, place);
    at[i] = {point.x, point.y};
  }
  return Outline{{
      {at[0], at[1]},
      {at[1], at[2]},
      {at[2], at[3]},
      {at[3], at[0]},
  }};
}

// From the outline to the card.
void draw_tie(const Ui& ui, const Canvas& canvas, ImVec2 from, ImVec2 to) {
  constexpr float kDash = 2;
  constexpr float kSpace = 3;
  draw_dashed_line(canvas, from, to, ui.palette.ink_2, 1, kDash, kSpace);
}

// With lines to the card's upper corners.
void draw_outline(const Ui& ui, const Canvas& canvas, const Outline& edges, core::RectPx card) {
  for (const Edge& edge : edges) {
    draw_stroke(canvas, edge.from, edge.to, ui.palette.ink, 1);
  }
  const Edge& bottom = edges[2];
  draw_tie(ui, canvas, bottom.to, {card.x, card.y});
  draw_tie(ui, canvas, bottom.from, {right_of(card), card.y});
}

void draw_dots(const Ui& ui, const Canvas& canvas, const app::Frame& inset) {
  const core::Aim here = ui.aim();
  for (const app::PlaceMark& mark : inset.singles) {
    const core::Place& place = ui.place(mark.place);
    // a region's shade is there, and it is not a pin
    if (!is_spot(place) && !mark.dashed_circle) {
      continue;
    }
    const core::ScreenPx point = core::to_screen(here, *place.point);
    const ImVec2 at{point.x, point.y};
    const ImU32 ink = mark.selected ? ui.palette.accent : ui.palette.ink;
    canvas.list->AddCircleFilled(at, kDot + 1.2f, ui.palette.land, 12);
    canvas.list->AddCircleFilled(at, kDot, ink, 12);
  }
}

// Small squares along an edge of what an inset shows.
void block_edge(const Ui& ui, const Edge& edge) {
  constexpr float kStep = 8;
  constexpr float kHalf = 3;
  constexpr float kLongest = 4000;
  const float dx = edge.to.x - edge.from.x;
  const float dy = edge.to.y - edge.from.y;
  const float whole = std::hypot(dx, dy);
  const float length = std::min(whole, kLongest);
  for (float walked = 0; walked < length; walked += kStep) {
    const float part = walked / length;
    const core::ScreenPx at{
        edge.from.x + dx * part,
        edge.from.y + dy * part,
    };
    map_of(ui).labels.block_softly(square_around(at, kHalf));
  }
}

}  // namespace

bool is_behind_inset(const Ui& ui, core::ScreenPx at) noexcept {
  for (const app::Frame& inset : ui.frame.insets) {
    if (inset.map.contains(at)) {
      return true;
    }
  }
  return false;
}

void draw_lenses(const Ui& ui, const Canvas& canvas) {
  for (const app::Frame& inset : ui.frame.insets) {
    if (const auto outline = outline_of(ui, inset)) {
      draw_outline(ui, canvas, *outline, inset.map);
    }
    draw_dots(ui, canvas, inset);
  }
}

void block_lenses(const Ui& ui) {
  constexpr float kRoundDot = kDot + 2;
  const core::Aim here = ui.aim();
  for (const app::Frame& inset : ui.frame.insets) {
    if (const auto outline = outline_of(ui, inset)) {
      for (const Edge& edge : *outline) {
        block_edge(ui, edge);
      }
    }
    for (const app::PlaceMark& mark : inset.singles) {
      const core::LngLat point = *ui.place(mark.place).point;
      const core::ScreenPx at = core::to_screen(here, point);
      map_of(ui).labels.block_disc(at, kRoundDot);
    }
  }
}

void draw_insets(const Ui& ui) {
  const std::size_t count = std::min(ui.frame.insets.size(), app::kMostInsets);
  for (std::size_t i = 0; i < count; ++i) {
    const app::Frame& frame = ui.frame.insets[i];
    const Layout layout = layout_in(ui.layout, frame.map);
    const Ui inset{
        .frame = frame,
        .state = ui.state,
        .world = ui.world,
        .layout = layout,
        .events = ui.events,
        .palette = ui.palette,
        .memory = ui.memory,
        .hovered_link = ui.hovered_link,
        .inset = true,
    };
    with_own_memory(ui, i, [&] { draw_card(inset, i); });
  }
}

}  // namespace dateline::ui
