// The search is asked for by a press, a key or a host.
#include "ui/search/search.hpp"

namespace dateline::ui {

void ask_for_search(const Ui& ui) {
  ui.memory.of<SearchAsked>().asked = true;
  ui.memory.wants_next = true;
  if (!ui.state.search_open) {
    ui.push(app::SearchOpened{});
  }
}

}  // namespace dateline::ui
