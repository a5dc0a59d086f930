// The keyboard's focus goes from control to control.
#include <imgui_internal.h>

#include "ui/kit/ui.hpp"
#include "ui/search/search.hpp"

namespace dateline::ui {

namespace {

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

bool move_by_tab(Memory& memory, bool back) {
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
  // Escape unfocuses a control and leaves the ring on: Dear ImGui would go on from nothing, and
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

}  // namespace dateline::ui
