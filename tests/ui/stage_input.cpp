// What a test does with mouse, finger and keyboard.
#include <cfloat>

#include <imgui.h>

#include "ui/stage.hpp"

namespace dateline::ui {

void Stage::pull(core::ScreenPx from, core::ScreenPx to) {
  ImGuiIO& io = ImGui::GetIO();
  events_.clear();
  io.AddMousePosEvent(from.x, from.y);
  live();
  live();
  io.AddMouseButtonEvent(0, true);
  live();
  constexpr int kSteps = 8;
  for (int i = 1; i <= kSteps; ++i) {
    const float part = static_cast<float>(i) / kSteps;
    io.AddMousePosEvent(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part);
    live();
  }
  io.AddMouseButtonEvent(0, false);
  live();
  settle();
}

app::Events Stage::wheel(core::ScreenPx at, float notches) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(at.x, at.y);
  step();
  step();
  events_.clear();
  io.AddMouseWheelEvent(0, notches);
  step();
  return take();
}

app::Events Stage::press_key(int key, bool shift) {
  ImGuiIO& io = ImGui::GetIO();
  events_.clear();
  io.AddKeyEvent(ImGuiMod_Shift, shift);
  step();
  io.AddKeyEvent(static_cast<ImGuiKey>(key), true);
  step();
  io.AddKeyEvent(static_cast<ImGuiKey>(key), false);
  io.AddKeyEvent(ImGuiMod_Shift, false);
  step();
  return take();
}

app::Events Stage::type(const std::string& words) {
  events_.clear();
  ImGui::GetIO().AddInputCharactersUTF8(words.c_str());
  for (std::size_t i = 0; i < words.size() + 2; ++i) {
    step();
  }
  return take();
}

app::Events Stage::lose_pointer() {
  constexpr float kNowhere = -FLT_MAX;
  ImGui::GetIO().AddMousePosEvent(kNowhere, kNowhere);
  step();
  ImGui::GetIO().AddMouseButtonEvent(0, false);
  step();
  return take();
}

app::Events Stage::hover(core::ScreenPx at) {
  ImGui::GetIO().AddMousePosEvent(at.x, at.y);
  step();
  events_.clear();
  step();
  app::Events seen = events_;
  events_.clear();
  return seen;
}

}  // namespace dateline::ui
