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
void reserve_arrows() {
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

struct KeysMemory {
  bool search = false;  // its key was pressed, the page says
};

// A slash is on another key in many layouts: what it writes counts too.
bool asks_for_search(const Ui& ui, const ImGuiIO& io) {
  if (std::exchange(ui.memory.of<KeysMemory>().search, false)) {
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

void handle_arrows(const Ui& ui) {
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
  if (const auto key = later_key(ui); key && ui.state.link.view == app::View::figures) {
    handle_figure_arrows(*key, ui, static_cast<int>(x), static_cast<int>(y));
    return;
  }
  if (map || (x != 0 && !handle_focused())) {
    ui.push(app::MapNudged{x * kNudgePx, y * kNudgePx});
  } else if (y != 0) {
    ui.push(app::ClaimStepped{y > 0 ? 1 : -1});
  }
}

}  // namespace

void press_search_key(Memory& memory) {
  memory.of<KeysMemory>().search = true;
}

namespace {

// Views, and where in them the keyboard goes: letters in a canvas that has the focus, never
// elsewhere in a page.
void handle_letters(const Ui& ui) {
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
void handle_panel_keys(const Ui& ui, const ImGuiIO& io) {
  if (asks_for_help(io)) {
    ui.memory.cards.help.by_key = !ui.state.help_open;
    ui.push(app::HelpToggled{});
  }
  if (!io.KeyShift) {
    handle_letters(ui);
  }
  // With a control in focus, space presses that control.
  if (pressed(ImGuiKey_Space, false) && !io.NavVisible) {
    ui.push(app::PlayToggled{});
  }
}

}  // namespace

void handle_keys(const Ui& ui) {
  const ImGuiIO& io = ImGui::GetIO();
  reserve_arrows();
  if (asks_for_search(ui, io) && !ui.map_alone()) {
    return ask_for_search(ui);
  }
  if (io.WantTextInput || io.KeyCtrl || io.KeyAlt || io.KeySuper) {
    return;
  }
  if (!search_shown(ui) && !ui.memory.arrows_taken && !ui.state.help_open) {
    handle_arrows(ui);
  }
  if (!ui.map_alone()) {
    handle_panel_keys(ui, io);
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
