// What is under a point of the map: a mark of one place or of several, a label, a point of a cloud,
// a movement's line.
#include "ui/map/map_pick.hpp"

#include <algorithm>

#include "ui/kit/ui.hpp"
#include "ui/map/map_arcs.hpp"
#include "ui/map/map_memory.hpp"
#include "ui/map/map_points.hpp"

namespace dateline::ui {

namespace {

constexpr float kFinger = 22;   // px that a finger may miss a mark or a line by
constexpr float kLineSlop = 6;  // the same for a mouse and a line; marks it must hit

MapTarget target_of(const Ui& ui, std::uint32_t mark) {
  const app::PlaceMark& found = ui.frame.marks[mark];
  MapTarget target;
  target.place = found.place;
  if (found.is_cluster()) {
    target.cluster = mark;
  }
  return target;
}

std::optional<std::uint32_t> labelled_mark(const Ui& ui, core::ScreenPx point) {
  for (const PlaceLabel& label : map_of(ui).place_labels) {
    if (label.placed.box.contains(point)) {
      return app::mark_showing(ui.frame, label.place);
    }
  }
  return std::nullopt;
}

}  // namespace

MapTarget target_at(const Ui& ui, core::ScreenPx point) {
  // What is hit goes before what is only missed by little.
  if (const auto mark = app::pick_mark(ui.frame, point, 0)) {
    return target_of(ui, *mark);
  }
  if (const auto mark = labelled_mark(ui, point)) {
    return target_of(ui, *mark);
  }
  if (ui.touch()) {
    if (const auto mark = app::pick_mark(ui.frame, point, kFinger)) {
      return target_of(ui, *mark);
    }
  }
  MapTarget target;
  target.point = point_at(ui, point);
  if (!target.point) {
    target.claim = arc_claim_at(ui, point, ui.touch() ? kFinger : kLineSlop);
  }
  return target;
}

void pick(const Ui& ui, const MapTarget& target) {
  if (target.cluster) {
    const auto members = app::members_of(ui.frame, ui.frame.marks[*target.cluster]);
    ui.push(app::ClusterPicked{{members.begin(), members.end()}});
  } else if (target.place) {
    ui.push(app::PlacePicked{*target.place});
  } else if (target.point) {
    open_point(ui, *target.point);
  } else if (target.claim) {
    ui.push(app::ClaimPicked{*target.claim});
  }
}

// Marks take no mouse: the ground, which comes after them, has it. They are here for the keyboard:
// Tab reaches them, Enter picks.
void handle_mark_keys(const Ui& ui) {
  for (std::uint32_t i = 0; i < ui.frame.marks.size(); ++i) {
    const app::PlaceMark& mark = ui.frame.marks[i];
    const float reach = app::outer_radius(mark);
    if (!mark.on_screen) {
      continue;
    }
    ImGui::PushID(static_cast<int>(mark.place.value));
    ImGui::SetCursorScreenPos({mark.at.x - reach, mark.at.y - reach});
    ImGui::SetNextItemAllowOverlap();
    const bool entered =
        ImGui::InvisibleButton("mark", {2 * reach, 2 * reach}, ImGuiButtonFlags_EnableNav);
    if (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible) {
      map_of(ui).focused_mark = i;
    }
    ImGui::PopID();
    if (entered) {
      pick(ui, target_of(ui, i));
    }
  }
  if (!map_of(ui).focused_mark) {
    return;
  }
  const MapTarget target = target_of(ui, *map_of(ui).focused_mark);
  ui.memory.hovered_place = target.place;
  map_of(ui).hovered_cluster = target.cluster;
}

}  // namespace dateline::ui
