// The closer maps in front of the overview: their cards with marks, words and gestures, and on the
// overview the outline of what each shows, tied to its card. Where they lie, the app layer decides.
#include "ui/map/map_insets.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

#include "core/geo/tear.hpp"
#include "ui/kit/layout.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/map/map_furniture.hpp"
#include "ui/map/map_input.hpp"
#include "ui/map/map_labels.hpp"
#include "ui/map/map_marks.hpp"
#include "ui/map/map_names.hpp"
#include "ui/map/map_pick.hpp"

namespace dateline::ui {

namespace {

constexpr float kDot = 2.6f;  // design, marker grammar: the dot is the place
constexpr float kDotted = 2, kDottedSpace = 3;

// The inset's own layout: its map is its card.
Layout layout_in(const Layout& whole, core::RectPx card) {
  Layout layout = whole;
  layout.map = layout.map_free = card;
  return layout;
}

// Runs `work` with what the inset remembers from the last frame in place of what the overview does.
template <class Work>
void with_own_memory(Memory& memory, std::size_t inset, const Work& work) {
  InsetMemory& own = memory.insets[inset];
  std::swap(memory.labels, own.labels);
  std::swap(memory.place_labels, own.place_labels);
  const auto cluster = std::exchange(memory.hovered_cluster, std::nullopt),
             focused = std::exchange(memory.focused_mark, std::nullopt);
  work();
  memory.hovered_cluster = cluster;
  memory.focused_mark = focused;
  std::swap(memory.labels, own.labels);
  std::swap(memory.place_labels, own.place_labels);
}

void take_gestures(const Ui& ui) {
  const core::RectPx card = ui.layout.map;
  take_mark_keys(ui);
  ImGui::SetCursorScreenPos({card.x, card.y});
  const bool clicked = ImGui::InvisibleButton("ground", {card.width, card.height});
  const core::ScreenPx at{ui.memory.pointer.x, ui.memory.pointer.y};
  const bool hovered = ImGui::IsItemHovered();
  if (!hovered && !clicked) {
    return;
  }
  const MapTarget target = target_at(ui, at);
  if (hovered && !ui.touch()) {
    hover(ui, target);
  }
  constexpr float kSlop = 8;  // px: a hand that meant to drag opens nothing
  const bool dragged = ImGui::GetIO().MouseDragMaxDistanceSqr[0] > kSlop * kSlop;
  if (clicked && dragged) {
    return;
  }
  if (clicked && !target.empty()) {
    pick(ui, target);
  } else if (clicked || (hovered && ImGui::GetIO().MouseWheel > 0)) {
    ui.push(app::LensPicked{ui.frame.lens});
  }
}

void draw_card(const Ui& ui, std::size_t number) {
  constexpr const char* kNames[app::kMostInsets] = {"inset-0", "inset-1"};
  const Panel panel(ui, kNames[number], ui.layout.map, 0);
  const Canvas& canvas = panel.canvas();
  take_gestures(ui);
  draw_map_contents(ui, canvas);
  draw_scale(ui, canvas, {ui.layout.map.x + 10, bottom_of(ui.layout.map) - 26}, 72);
  outline(canvas, ui.layout.map, ui.palette.ink, 0, 1);
}

// The card's edge as the overview has it, corner by corner from the upper left, clockwise.
using Outline = std::array<ImVec2, 4>;

// Nothing where the overview is torn between the corners.
std::optional<Outline> outline_of(const Ui& ui, const app::Frame& inset) {
  const core::Aim closer = core::aim_of(inset.camera, inset.map),
                  here = core::aim_of(ui.frame.camera, ui.frame.map);
  const core::RectPx card = inset.map;
  const core::ScreenPx corners[] = {
      {card.x, card.y},
      {right_of(card), card.y},
      {right_of(card), bottom_of(card)},
      {card.x, bottom_of(card)}
  };
  const core::LngLat first = core::to_place(closer, corners[0]);
  Outline at;
  for (std::size_t i = 0; i < at.size(); ++i) {
    const core::LngLat place = core::to_place(closer, corners[i]);
    if (core::are_parted(ui.frame.camera, first, place)) {
      return std::nullopt;
    }
    const core::ScreenPx p = core::to_screen(here, place);
    at[i] = {p.x, p.y};
  }
  return at;
}

// With lines to the card's upper corners.
void draw_outline(const Ui& ui, const Canvas& canvas, core::RectPx card, const Outline& at) {
  for (std::size_t i = 0; i < at.size(); ++i) {
    draw_stroke(canvas, at[i], at[(i + 1) % at.size()], ui.palette.ink, 1);
  }
  draw_dashed_line(canvas, at[3], {card.x, card.y}, ui.palette.ink_2, 1, kDotted, kDottedSpace);
  draw_dashed_line(
      canvas,
      at[2],
      {right_of(card), card.y},
      ui.palette.ink_2,
      1,
      kDotted,
      kDottedSpace
  );
}

// Small squares along the outline.
void block_outline(const Ui& ui, const Outline& at) {
  constexpr float kStep = 8, kHalf = 3;
  for (std::size_t i = 0; i < at.size(); ++i) {
    const ImVec2 from = at[i], to = at[(i + 1) % at.size()];
    const float length = std::min(std::hypot(to.x - from.x, to.y - from.y), 4000.0f);
    for (float walked = 0; walked < length; walked += kStep) {
      const float part = walked / length;
      ui.memory.labels.block_softly(
          {from.x + (to.x - from.x) * part - kHalf,
           from.y + (to.y - from.y) * part - kHalf,
           2 * kHalf,
           2 * kHalf}
      );
    }
  }
}

void draw_dots(const Ui& ui, const Canvas& canvas, const app::Frame& inset) {
  const core::Aim here = core::aim_of(ui.frame.camera, ui.frame.map);
  for (const app::PlaceMark& mark : inset.singles) {
    // a region's shade is there, and it is no pin
    if (!is_spot(ui.story().places[mark.place.value]) && !mark.dashed_circle) {
      continue;
    }
    const core::ScreenPx at = core::to_screen(here, *ui.story().places[mark.place.value].point);
    canvas.list->AddCircleFilled({at.x, at.y}, kDot + 1.2f, ui.palette.land, 12);
    canvas.list->AddCircleFilled(
        {at.x, at.y},
        kDot,
        mark.selected ? ui.palette.accent : ui.palette.ink,
        12
    );
  }
}

}  // namespace

bool is_behind_inset(const Ui& ui, core::ScreenPx at) noexcept {
  return std::any_of(ui.frame.insets.begin(), ui.frame.insets.end(), [at](const app::Frame& inset) {
    return inset.map.contains(at);
  });
}

void draw_lenses(const Ui& ui, const Canvas& canvas) {
  for (const app::Frame& inset : ui.frame.insets) {
    if (const auto outline = outline_of(ui, inset)) {
      draw_outline(ui, canvas, inset.map, *outline);
    }
    draw_dots(ui, canvas, inset);
  }
}

void take_lenses(const Ui& ui) {
  constexpr float kRoundDot = kDot + 2;
  const core::Aim here = core::aim_of(ui.frame.camera, ui.frame.map);
  for (const app::Frame& inset : ui.frame.insets) {
    if (const auto outline = outline_of(ui, inset)) {
      block_outline(ui, *outline);
    }
    for (const app::PlaceMark& mark : inset.singles) {
      ui.memory.labels.block_disc(
          core::to_screen(here, *ui.story().places[mark.place.value].point),
          kRoundDot
      );
    }
  }
}

void draw_insets(const Ui& ui) {
  for (std::size_t i = 0; i < ui.frame.insets.size() && i < app::kMostInsets; ++i) {
    const app::Frame& inset = ui.frame.insets[i];
    const Layout layout = layout_in(ui.layout, inset.map);
    with_own_memory(ui.memory, i, [&] {
      draw_card(
          {inset,
           ui.state,
           ui.world,
           layout,
           ui.events,
           ui.palette,
           ui.memory,
           ui.hovered_link,
           true},
          i
      );
    });
  }
}

}  // namespace dateline::ui
