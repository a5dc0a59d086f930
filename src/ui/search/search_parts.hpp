// The parts of the search panel and what they ask of one another.
#pragma once

#include "ui/kit/column.hpp"
#include "ui/kit/ui.hpp"
#include "ui/kit/widgets.hpp"
#include "ui/search/search.hpp"

namespace dateline::ui {

inline constexpr float kGroupHead = 32;  // height of a group's heading among the results

// The panel fills a narrow window below its header; elsewhere it hangs from the field.
[[nodiscard]] inline bool fills_window(const Ui& ui) noexcept {
  return ui.phone() || ui.layout.kind == Layout::Kind::two_narrow;
}

[[nodiscard]] inline bool can_choose(const SearchItem& item) noexcept {
  const bool leads_to_all = item.kind == SearchItem::Kind::more;
  return leads_to_all || item.kind == SearchItem::Kind::hit;
}

// Puts the results into items of a list of this width, when they or the room have changed
// (search_list.cpp).
void lay_out_results(const Ui& ui, SearchMemory& memory, float width);

// What a hit is worded from.
struct Found {
  const core::SearchQuery& query;
  const core::SearchExcerpt& excerpt;
};
// Puts a hit into words (search_words.cpp): a claim, by itself or by its figure; anything else.
void word_claim(const Ui& ui, const core::SearchHit& hit, const Found& found, FoundWords& words);
void word_entry(
    const Ui& ui,
    const Canvas& canvas,
    const core::SearchHit& hit,
    const Found& found,
    FoundWords& words
);

// Opens what a hit leads to, or shows all of a group (search_choice.cpp).
void pick_item(const Ui& ui, SearchMemory& memory, const SearchItem& item);
void handle_search_keys(const Ui& ui, SearchMemory& memory);  // arrows and Enter
void close_search(const Ui& ui, SearchMemory& memory);

// The items in the panel (search_items.cpp).
void draw_items(const Ui& ui, const Panel& panel, SearchMemory& memory);

// What is said where there are no rows (search_sentences.cpp). Returns the bottom.
float draw_sentences(const Ui& ui, const Canvas& canvas, Column column);

}  // namespace dateline::ui
