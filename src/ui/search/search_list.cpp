// The list of what a search found: groups in a fixed order, of each the first hits or all, and
// where every item of it stands. It measures rows; it draws none.
#include <algorithm>

#include "app/view/frame.hpp"
#include "ui/kit/ui.hpp"
#include "ui/search/search.hpp"
#include "ui/search/search_parts.hpp"

namespace dateline::ui {

namespace {

constexpr std::uint32_t kFirst = 5;  // of a group, until all are asked for
constexpr float kNear = 26;
constexpr float kRest = 30;

float more_height(const Ui& ui) {
  return ui.touch() ? 44.0f : 32.0f;
}

// Adds items one under the other; those of the last list are used again.
struct Layer {
  const Ui& ui;
  const Canvas& canvas;
  const app::Search& search;
  SearchMemory& memory;
  float width = 0;
  float y = 0;
  std::size_t count = 0;  // items laid

  SearchItem& add(SearchItem::Kind kind, core::SearchKind of, float height) {
    if (memory.items.size() == count) {
      memory.items.emplace_back();
    }
    SearchItem& item = memory.items[count++];
    item.kind = kind;
    item.of = of;
    item.hit = 0;
    item.words = {};
    item.top = y;
    item.height = height;
    y += height;
    return item;
  }

  void add_hit(core::SearchKind of, std::uint32_t hit) {
    SearchItem& item = add(SearchItem::Kind::hit, of, 0);
    item.hit = hit;
    word_item(ui, canvas, search, item, width);
    y += item.height;
  }

  void add_group(core::SearchKind of) {
    const core::SearchGroup& group = search.results.of(of);
    if (group.hits.empty()) {
      return;
    }
    add(SearchItem::Kind::group, of, kGroupHead);
    const auto listed = static_cast<std::uint32_t>(group.hits.size());
    const bool whole = (memory.whole >> static_cast<unsigned>(of) & 1u) != 0;
    const std::uint32_t shown = whole ? listed : std::min(listed, kFirst);
    for (std::uint32_t i = 0; i < shown; ++i) {
      if (i == group.total - group.near) {
        add(SearchItem::Kind::near, of, kNear);
      }
      add_hit(of, i);
    }
    if (shown < listed) {
      add(SearchItem::Kind::more, of, more_height(ui));
    } else if (listed < group.total) {
      add(SearchItem::Kind::rest, of, kRest);
    }
    y += 4;
  }
};

// The best is chosen to begin with: Enter opens it.
void choose_first(SearchMemory& memory) {
  memory.chosen = 0;
  for (const SearchItem& item : memory.items) {
    if (can_choose(item)) {
      break;
    }
    ++memory.chosen;
  }
  memory.show_chosen = true;
}

}  // namespace

void lay_out_results(const Ui& ui, SearchMemory& memory, float width) {
  const app::Search& search = *ui.frame.search;
  const SearchLaidFor now{
      .version = search.version,
      .width = width,
      .ratio = ui.frame.pixel_ratio,
      .faces = ui.memory.faces_version,
      .whole = memory.whole,
      .touch = ui.touch(),
  };
  if (memory.laid_for == now && !memory.items.empty()) {
    return;
  }
  const Canvas canvas = ui.canvas();
  const bool other_results = memory.laid_for.version != now.version;
  Layer layer{
      .ui = ui,
      .canvas = canvas,
      .search = search,
      .memory = memory,
      .width = width,
  };
  for (std::size_t i = 0; i < core::kSearchKinds; ++i) {
    layer.add_group(static_cast<core::SearchKind>(i));
  }
  memory.items.resize(layer.count);
  memory.content = layer.y + 4;
  memory.laid_for = now;
  if (other_results) {
    choose_first(memory);
  }
}

}  // namespace dateline::ui
