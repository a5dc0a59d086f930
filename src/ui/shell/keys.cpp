// Keys that mean something everywhere: stepping through claims, moving and zooming the map, back,
// play. It knows which keys ImGui must not take for itself.
#include "ui/shell/keys.hpp"

#include <algorithm>
#include <utility>

#include <imgui_internal.h>

#include "ui/figures/figures.hpp"
#include "ui/kit/ui.hpp"
#include "ui/search/search.hpp"

namespace dateline::ui {

namespace {

constexpr float kNudgePx = 80;
constexpr ImGuiKey kArrows[] =
    {ImGuiKey_LeftArrow, ImGuiKey_RightArrow, ImGuiKey_UpArrow, ImGuiKey_DownArrow};

// ImGui would move its focus with the arrows; here they walk claims and the map. Focus moves with
// Tab.
void keep_arrows() {
  const ImGuiID owner = ImGui::GetID("arrows");
  for (const ImGuiKey key : kArrows) {
    ImGui::SetKeyOwner(key, owner);
  }
}

bool pressed(ImGuiKey key, bool repeat = true) {
  return ImGui::IsKeyPressed(key, repeat);
}

// A focused handle of the timeline moves by left and right itself.
bool handle_focused() {
  return ImGui::GetIO().NavVisible;
}

// A slash is on another key in many layouts: what it writes counts too.
bool asks_for_search(const Ui& ui, const ImGuiIO& io) {
  if (std::exchange(ui.memory.search_key, false)) {
    return true;
  }
  if (io.KeyCtrl) {
    return !io.KeyAlt && pressed(ImGuiKey_K, false);
  }
  if (io.WantTextInput || io.KeyAlt || io.KeySuper) {
    return false;
  }
  const auto& letters = io.InputQueueCharacters;
  return (pressed(ImGuiKey_Slash, false) && !io.KeyShift) ||
         pressed(ImGuiKey_KeypadDivide, false) || (letters.Size > 0 && letters[0] == '/');
}

// By the key that writes it in most layouts, as browsers may give no letter; elsewhere by the
// letter.
bool asks_for_help(const ImGuiIO& io) {
  if (ImGui::IsKeyDown(ImGuiKey_Slash)) {
    return io.KeyShift && pressed(ImGuiKey_Slash, false);
  }
  return io.InputQueueCharacters.Size > 0 && io.InputQueueCharacters[0] == '?';
}

void take_arrows(const Ui& ui) {
  // A handle of the timeline has taken left and right, with Shift too.
  const bool handle = ui.memory.handle_focused;
  ui.memory.handle_focused = false;
  const bool map = ImGui::GetIO().KeyShift;
  const float x = static_cast<float>(pressed(ImGuiKey_RightArrow)) -
                  static_cast<float>(pressed(ImGuiKey_LeftArrow));
  const float y = static_cast<float>(pressed(ImGuiKey_DownArrow)) -
                  static_cast<float>(pressed(ImGuiKey_UpArrow));
  if ((x == 0 && y == 0) || (handle && x != 0)) {
    return;
  }
  // The chart is walked in time order; a handle in focus takes left and right for itself.
  if (ui.state.link.view == app::View::figures && ui.state.later_part == app::LaterPart::here) {
    const bool known_on = ui.memory.figures && ui.memory.figures->handle_focused;
    if (!known_on || x == 0) {
      take_figure_arrows(ui, x + y > 0 ? 1 : -1);
    }
    return;
  }
  if (map || (x != 0 && !handle_focused())) {
    ui.push(app::MapNudged{x * kNudgePx, y * kNudgePx});
  } else if (y != 0) {
    ui.push(app::ClaimStepped{y > 0 ? 1 : -1});
  }
}

bool is_tab(const ImGuiInputEvent& event) {
  return event.Type == ImGuiInputEventType_Key && event.Key.Key == ImGuiKey_Tab;
}

// How far the Tabs lead that no frame has answered yet: a held key may send several between two
// frames. Below 0: back.
int pending_tabs(const ImGuiContext& gui) {
  int tabs = 0;
  bool back = gui.IO.KeyShift;
  for (const ImGuiInputEvent& event : gui.InputEventsQueue) {
    if (event.Type == ImGuiInputEventType_Key && event.Key.Key == ImGuiMod_Shift) {
      back = event.Key.Down;
    }
    if (is_tab(event) && event.Key.Down) {
      tabs += back ? -1 : 1;
    }
  }
  return tabs;
}

// The page has the keyboard next: no ring stays behind, and no Tab on its way draws one again.
void leave_controls(ImGuiContext& gui) {
  gui.NavCursorVisible = false;
  ImGui::SetNavID(0, ImGuiNavLayer_Main, 0, {});
  for (int i = gui.InputEventsQueue.Size; i-- > 0;) {
    if (is_tab(gui.InputEventsQueue[i])) {
      gui.InputEventsQueue.erase(gui.InputEventsQueue.begin() + i);
    }
  }
}

}  // namespace

bool take_tab(Memory& memory, bool back) {
  ImGuiContext& gui = *ImGui::GetCurrentContext();
  const bool any = gui.NavCursorVisible && gui.NavId != 0,
             gone = gui.NavId != 0 && !gui.NavIdIsAlive;
  // What had the keyboard has gone, and Dear ImGui would look for it in vain: what stands in its
  // place is next.
  if (gone && memory.controls_drawn > 0) {
    const int last = static_cast<int>(memory.controls_drawn),
              asked = static_cast<int>(memory.next_control),
              before = static_cast<int>(memory.last_focused);
    memory.next_control = static_cast<std::uint32_t>(
        std::clamp(asked != 0 ? asked + (back ? -1 : 1) : before - (back ? 1 : 0), 1, last)
    );
    return true;
  }
  // A field of Dear ImGui's own is no end.
  const bool is_field = any && memory.focused_control == 0;
  const int pending = pending_tabs(gui),
            there = static_cast<int>(any ? memory.focused_control : 0) + pending;
  const bool at_end = back ? there <= 1 : there >= static_cast<int>(memory.controls_drawn);
  if (at_end && !is_field && (any || pending > 0 || back)) {
    leave_controls(gui);
    return false;
  }
  // Escape lets go of a control and leaves the ring on: Dear ImGui would go on from nothing, and
  // never get there.
  if (gui.NavId == 0) {
    gui.NavCursorVisible = false;
  }
  ImGuiIO& io = gui.IO;
  if (back) {
    io.AddKeyEvent(ImGuiMod_Shift, true);
  }
  io.AddKeyEvent(ImGuiKey_Tab, true);
  io.AddKeyEvent(ImGuiKey_Tab, false);
  if (back) {
    io.AddKeyEvent(ImGuiMod_Shift, false);
  }
  return true;
}

namespace {

// Views, and where in them the keyboard goes: letters in a canvas that has the focus, never
// elsewhere in a page.
void take_ways(const Ui& ui) {
  constexpr std::pair<ImGuiKey, Region> kRegions[] = {
      {ImGuiKey_L, Region::list},
      {ImGuiKey_C, Region::claim},
      {ImGuiKey_D, Region::days}
  };
  constexpr ImGuiKey kViews[app::kViews] = {ImGuiKey_1, ImGuiKey_2, ImGuiKey_3};
  for (const auto& [key, region] : kRegions) {
    if (!pressed(key, false)) {
      continue;
    }
    ui.memory.next_region = region;
    ui.memory.wants_next = true;
  }
  for (std::size_t i = 0; i < app::kViews; ++i) {
    if (pressed(kViews[i], false)) {
      ui.push(app::ViewPicked{static_cast<app::View>(i)});
    }
  }
}

// Keys that lead to panels.
void take_panel_keys(const Ui& ui, const ImGuiIO& io) {
  if (asks_for_help(io)) {
    ui.memory.help.by_key = !ui.state.help_open;
    ui.push(app::HelpToggled{});
  }
  if (!io.KeyShift) {
    take_ways(ui);
  }
  // With a control in focus, space presses that control.
  if (pressed(ImGuiKey_Space, false) && !io.NavVisible) {
    ui.push(app::PlayToggled{});
  }
}

}  // namespace

void take_keys(const Ui& ui) {
  const ImGuiIO& io = ImGui::GetIO();
  keep_arrows();
  if (asks_for_search(ui, io) && !ui.map_alone()) {
    return ask_for_search(ui);
  }
  if (io.WantTextInput || io.KeyCtrl || io.KeyAlt || io.KeySuper) {
    return;
  }
  if (!search_shown(ui) && !ui.memory.arrows_taken && !ui.state.help_open) {
    take_arrows(ui);
  }
  if (!ui.map_alone()) {
    take_panel_keys(ui, io);
  }
  if (pressed(ImGuiKey_Equal) || pressed(ImGuiKey_KeypadAdd)) {
    ui.push(app::MapZoomAsked{1});
  }
  if (pressed(ImGuiKey_Minus) || pressed(ImGuiKey_KeypadSubtract)) {
    ui.push(app::MapZoomAsked{-1});
  }
  if (pressed(ImGuiKey_0, false) || pressed(ImGuiKey_Keypad0, false)) {
    ui.push(app::MapHomeAsked{});
  }
  if (pressed(ImGuiKey_Escape, false) && !ui.memory.escape_taken) {
    ui.push(app::SteppedBack{});
  }
}

}  // namespace dateline::ui
