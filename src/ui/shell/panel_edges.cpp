// The edges by which a reader makes list, detail and timeline wider or higher: dragged, by arrow
// keys, or by clicks on their grip.
#include "ui/shell/panel_edges.hpp"

#include <algorithm>
#include <cmath>

#include "ui/kit/layout.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"

namespace dateline::ui {

namespace {

// px of the edge's whole length that take a drag, on the side where nothing is to be clicked
constexpr float kStrip = 8;
constexpr float kGripLong = 48, kGripWide = 24, kGripFinger = 44;
constexpr float kKeyStep = 16;

// An edge, and on which side of it its panel lies.
struct Edge {
  app::SizedPanel panel;
  const char* name;
  Message words;
  core::RectPx box;           // of the panel
  core::RectPx strip, grip;   // what takes the pointer
  float before, now;          // where the edge is, and the panel's size
  bool upright = true;        // dragged sideways
  bool grows_forward = true;  // to the right
};

float grip_width(const Ui& ui) {
  return ui.touch() ? kGripFinger : kGripWide;
}

// To the right of the list: the map's own edge.
Edge list_edge(const Ui& ui) {
  const core::RectPx box = ui.layout.list;
  const float x = right_of(box), middle = box.y + box.height / 2;
  return {
      app::SizedPanel::list,
      "resize-list",
      Message::resize_list,
      box,
      {x - 1, box.y, kStrip, box.height},
      {x - 1, middle - kGripLong / 2, grip_width(ui), kGripLong},
      x,
      box.width
  };
}

// At the left of a column at the right: within its own margin.
Edge right_column_edge(
    const Ui& ui,
    app::SizedPanel panel,
    const char* name,
    Message words,
    core::RectPx box
) {
  const float middle = box.y + box.height / 2, wide = grip_width(ui);
  return {
      panel,
      name,
      words,
      box,
      {box.x - 1, box.y, kStrip, box.height},
      {box.x + kGripWide - wide, middle - kGripLong / 2, wide, kGripLong},
      box.x,
      box.width,
      true,
      false
  };
}

// The detail, or the narrow column that holds it.
Edge detail_edge(const Ui& ui) {
  return right_column_edge(
      ui,
      app::SizedPanel::detail,
      "resize-detail",
      Message::resize_detail,
      ui.layout.detail.width > 0 ? ui.layout.detail : ui.layout.sheet
  );
}

// Map and claim, or figures, beside what the view shows.
Edge beside_edge(const Ui& ui) {
  const core::RectPx view = ui.layout.view;
  const float x = right_of(view);
  const core::RectPx box{
      x,
      view.y,
      ui.layout.side.width > 0 ? right_of(ui.layout.window) - x : 0,
      view.height
  };
  if (ui.state.link.view == app::View::figures) {
    return right_column_edge(
        ui,
        app::SizedPanel::beside_chart,
        "resize-side",
        Message::resize_beside_chart,
        box
    );
  }
  return right_column_edge(
      ui,
      app::SizedPanel::beside_article,
      "resize-side",
      Message::resize_beside_article,
      box
  );
}

// The timeline's upper edge; its grip is where the timeline has neither a handle nor a day.
Edge timeline_edge(const Ui& ui) {
  const core::RectPx box = ui.layout.timeline;
  const float high = ui.touch() ? kGripFinger : kGripWide;
  const float x = box.x + std::max(304.0f, ui.layout.list.width) / 2;
  return {
      app::SizedPanel::timeline,
      "resize-timeline",
      Message::resize_timeline,
      box,
      {box.x, box.y - 1, box.width, kStrip},
      {x - kGripLong / 2, box.y + kGripWide - high - 2, kGripLong, high},
      box.y,
      box.height,
      false,
      false
  };
}

void set_size(const Ui& ui, const Edge& edge, float px) {
  const PanelSpan span = panel_span(ui.layout, edge.panel);
  const float size = px <= 0 ? 0 : std::clamp(px, span.least, span.most);
  const auto whole = static_cast<std::uint16_t>(std::lround(size));
  if (whole != ui.state.panel_px[static_cast<std::size_t>(edge.panel)]) {
    ui.push(app::PanelSized{edge.panel, whole});
  }
}

// Without a drag: as designed, then as large as may be, then as small, and again.
void step_size(const Ui& ui, const Edge& edge) {
  const PanelSpan span = panel_span(ui.layout, edge.panel);
  if (std::abs(edge.now - span.usual) < 1) {
    set_size(ui, edge, span.most);
  } else {
    set_size(ui, edge, std::abs(edge.now - span.most) < 1 ? span.least : 0);
  }
}

void handle_edge_keys(const Ui& ui, const Edge& edge) {
  ui.memory.arrows_taken = true;
  const auto pressed = [](ImGuiKey key) {
    return ImGui::IsKeyPressed(key);
  };
  const int across = static_cast<int>(pressed(ImGuiKey_RightArrow)) -
                     static_cast<int>(pressed(ImGuiKey_LeftArrow));
  const int down =
      static_cast<int>(pressed(ImGuiKey_DownArrow)) - static_cast<int>(pressed(ImGuiKey_UpArrow));
  const int by = edge.upright ? (edge.grows_forward ? across : -across) : across - down;
  if (by == 0) {
    return;
  }
  // A timeline between slim and its usual height there is not: a step leads across.
  const PanelSpan span = panel_span(ui.layout, edge.panel);
  const bool across_gap = edge.panel == app::SizedPanel::timeline &&
                          (by > 0 ? edge.now < span.usual : edge.now <= span.usual);
  set_size(
      ui,
      edge,
      across_gap ? (by > 0 ? span.usual : span.least) : edge.now + static_cast<float>(by) * kKeyStep
  );
}

struct EdgesMemory {
  std::optional<app::SizedPanel> dragging;  // dragged now
  float offset = 0;                         // px from where it was pressed to the edge
};

EdgesMemory& edges_of(const Ui& ui) {
  return ui.memory.of<EdgesMemory>();
}

void drag_edge(const Ui& ui, const Edge& edge) {
  EdgesMemory& memory = edges_of(ui);
  const ImGuiIO& io = ImGui::GetIO();
  const float at = edge.upright ? ui.memory.pointer.x : ui.memory.pointer.y;
  if (memory.dragging != edge.panel) {
    if (!ImGui::IsMouseDragging(ImGuiMouseButton_Left, 4)) {
      return;
    }
    memory.dragging = edge.panel;
    ui.memory.dragging.edge = true;
    memory.offset =
        (edge.upright ? io.MouseClickedPos[0].x : io.MouseClickedPos[0].y) - edge.before;
  }
  const float moved = at - memory.offset - edge.before;
  set_size(ui, edge, std::max(1.0f, edge.now + (edge.grows_forward ? moved : -moved)));
}

// The quiet bar that says an edge can be taken.
void draw_grip(const Ui& ui, const Canvas& canvas, const Edge& edge, float heat) {
  constexpr float kLong = 28, kThick = 4, kIn = 5;
  const ImVec2 middle = centre_of(edge.grip);
  const core::RectPx bar =
      edge.upright ? core::RectPx{edge.before + kIn, middle.y - kLong / 2, kThick, kLong}
                   : core::RectPx{middle.x - kLong / 2, edge.before + kIn, kLong, kThick};
  fill(canvas, bar, mixed(ui.palette.rule_strong, ui.palette.ink, heat), kThick / 2);
}

// The edge's whole length: for the pointer alone.
Hit draw_strip(const Ui& ui, const Edge& edge, bool dragging) {
  ImGui::PushID(edge.name);
  Hit hit;
  {
    const core::RectPx box = edge.strip;
    const Panel panel(ui, "strip", box, 0);
    ImGui::SetCursorScreenPos({box.x, box.y});
    ImGui::PushItemFlag(ImGuiItemFlags_NoNav, true);
    hit.clicked = ImGui::InvisibleButton("edge", {box.width, box.height});
    ImGui::PopItemFlag();
    hit.hovered = ImGui::IsItemHovered();
    hit.held = ImGui::IsItemActive();
    const core::RectPx line = edge.upright ? core::RectPx{edge.before - 1, box.y, 2, box.height}
                                           : core::RectPx{box.x, edge.before - 1, box.width, 2};
    if (dragging || (hit.hovered && !ui.touch())) {
      fill(panel.canvas(), line, ui.palette.ink);
    }
  }
  ImGui::PopID();
  return hit;
}

// In the middle of the edge: it can be clicked, and has the keyboard.
Hit draw_grip_area(const Ui& ui, const Edge& edge, bool dragging) {
  const Panel panel(ui, edge.name, edge.grip, 0);
  const Hit hit = hit_area(ui, edge.name, 0xffffffffu, edge.grip);
  draw_grip(ui, panel.canvas(), edge, dragging ? 1 : hit.heat);
  if (!edges_of(ui).dragging) {
    tooltip(ui, hit, edge.grip, ui.say_with(Message::resize_how, {ui.say(edge.words)}).view());
  }
  if (hit.focused) {
    draw_focus(ui, edge.grip, kRadius, true);
  }
  if (hit.focused) {
    handle_edge_keys(ui, edge);
  }
  return hit;
}

void draw_edge(const Ui& ui, const Edge& edge) {
  if (edge.box.width <= 0 || panel_span(ui.layout, edge.panel).most <= 0) {
    return;
  }
  const bool dragging = edges_of(ui).dragging == edge.panel;
  const Hit strip = draw_strip(ui, edge, dragging), grip = draw_grip_area(ui, edge, dragging);
  if (strip.hovered || grip.hovered || dragging) {
    ImGui::SetMouseCursor(edge.upright ? ImGuiMouseCursor_ResizeEW : ImGuiMouseCursor_ResizeNS);
  }
  if (strip.held || grip.held) {
    drag_edge(ui, edge);
  } else if (dragging) {
    edges_of(ui).dragging.reset();
    ui.memory.dragging.edge = false;
  }
  const bool twice = ImGui::GetIO().MouseClickedLastCount[0] == 2;
  if ((grip.clicked || strip.clicked) && twice) {
    set_size(ui, edge, 0);
  } else if (grip.clicked && !dragging) {
    step_size(ui, edge);
  }
}

}  // namespace

void draw_panel_edges(core::LaterKey, const Ui& ui) {
  if (ui.phone()) {
    return;
  }
  draw_edge(ui, list_edge(ui));
  draw_edge(ui, detail_edge(ui));
  draw_edge(ui, timeline_edge(ui));
  if (ui.state.link.view != app::View::map) {
    draw_edge(ui, beside_edge(ui));
  }
}

}  // namespace dateline::ui
