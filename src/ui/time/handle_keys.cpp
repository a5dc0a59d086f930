// What a handle of the timeline says while it is pointed at, and which keys move it.
#include <algorithm>

#include "ui/time/date_card.hpp"
#include "ui/time/grip.hpp"

namespace dateline::ui {

namespace {

constexpr Message kNames[kDateFields] = {
    Message::dates_from,
    Message::dates_to,
    Message::happened_from,
    Message::happened_to,
    Message::as_known_on,
    Message::news_after
};

// `From 18 Oct 2024 · by statement`.
Line words_of(const Ui& ui, const Handle& handle) {
  const bool known = handle.field == DateField::known;
  const Message name = kNames[static_cast<std::size_t>(handle.field)];
  const Message counted = known ? Message::by_publication : Message::by_statement;
  Line words;
  words.add(ui.say(name));
  words.add(" ");
  words.add(day_text(ui.messages(), handle.day, true).view());
  words.add(" · ");
  words.add(ui.say(counted));
  return words;
}

std::optional<core::Day> day_by_keys(const Handle& handle) {
  const auto [first, last] = handle.reachable;
  if (ImGui::IsKeyPressed(ImGuiKey_Home, false)) {
    return first;
  }
  if (ImGui::IsKeyPressed(ImGuiKey_End, false)) {
    return last;
  }
  const int right = ImGui::IsKeyPressed(ImGuiKey_RightArrow) ? 1 : 0;
  const int left = ImGui::IsKeyPressed(ImGuiKey_LeftArrow) ? 1 : 0;
  if (right == left) {
    return std::nullopt;
  }
  const int days = ImGui::GetIO().KeyShift ? 7 : 1;
  const core::Day moved{handle.day.value + (right - left) * days};
  return std::clamp(moved, first, last);
}

}  // namespace

std::optional<core::Day> use_handle(
    core::LaterKey key,
    const Ui& ui,
    const Hit& hit,
    core::RectPx box,
    const Handle& handle
) {
  tooltip(ui, hit, box, words_of(ui, handle).view());
  if (!hit.focused) {
    return std::nullopt;
  }
  ui.memory.handle_focused = true;
  if (hit.clicked) {
    ask_for_dates(key, ui, handle.field, box);
  }
  return day_by_keys(handle);
}

}  // namespace dateline::ui
