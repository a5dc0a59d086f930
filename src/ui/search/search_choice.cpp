// What is done with a result: arrows walk through them, Enter or a click opens the place, speaker,
// source, question or claim.
#include "app/view/frame.hpp"
#include "ui/kit/ui.hpp"
#include "ui/search/search.hpp"
#include "ui/search/search_parts.hpp"

namespace dateline::ui {

namespace {

// What is chosen already is not deselected.
void push_choice(const Ui& ui, const core::SearchHit& hit) {
  const app::LinkState& link = ui.state.link;
  switch (hit.kind) {
    case core::SearchKind::place:
      if (link.place != core::PlaceIndex{hit.index}) {
        ui.push(app::PlacePicked{{hit.index}});
      }
      break;
    case core::SearchKind::speaker:
      if (link.speaker != core::ActorIndex{hit.index}) {
        ui.push(app::SpeakerPicked{{hit.index}});
      }
      break;
    case core::SearchKind::source:
      if (link.source != core::SourceIndex{hit.index}) {
        ui.push(app::SourcePicked{{hit.index}});
      }
      break;
    case core::SearchKind::question:
      if (link.question != core::QuestionIndex{hit.index}) {
        ui.push(app::QuestionToggled{{hit.index}});
      }
      break;
    case core::SearchKind::claim:
    case core::SearchKind::figure:
      ui.push(app::ClaimFound{{hit.index}});
      break;
  }
}

void step_choice(SearchMemory& memory, int by) {
  const auto count = static_cast<std::ptrdiff_t>(memory.items.size());
  auto at = static_cast<std::ptrdiff_t>(memory.chosen) + by;
  for (; at >= 0 && at < count; at += by) {
    const auto position = static_cast<std::size_t>(at);
    if (can_choose(memory.items[position])) {
      memory.chosen = position;
      memory.show_chosen = true;
      return;
    }
  }
}

}  // namespace

void close_search(const Ui& ui, SearchMemory& memory) {
  if (memory.unsettled) {
    ui.push(app::QueryTyped{memory.text, true});
  }
  memory.unsettled = false;
  ui.push(app::SearchClosed{});
}

void pick_item(const Ui& ui, SearchMemory& memory, const SearchItem& item) {
  if (item.kind == SearchItem::Kind::more) {
    memory.whole |= 1u << static_cast<unsigned>(item.of);
    ui.memory.of<SearchAsked>().asked = !ui.touch();
    ui.memory.wants_next = true;
    return;
  }
  ui.push(app::QueryTyped{memory.text, true});
  memory.unsettled = false;
  push_choice(ui, ui.frame.search->results.of(item.of).hits[item.hit]);
  ui.push(app::SearchClosed{});
}

void handle_search_keys(const Ui& ui, SearchMemory& memory) {
  if (memory.items.empty()) {
    return;
  }
  if (ImGui::IsKeyPressed(ImGuiKey_DownArrow) || memory.page_key == FieldKey::down) {
    step_choice(memory, 1);
  }
  if (ImGui::IsKeyPressed(ImGuiKey_UpArrow) || memory.page_key == FieldKey::up) {
    step_choice(memory, -1);
  }
  if (memory.entered && memory.chosen < memory.items.size()) {
    pick_item(ui, memory, memory.items[memory.chosen]);
  }
  memory.entered = false;
}

}  // namespace dateline::ui
