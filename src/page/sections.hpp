// The twin's sections, in the order in which a reader meets them. Each appends itself whole,
// heading and all; what a story does not have leaves no section.
#pragma once

#include <algorithm>
#include <vector>

#include "page/markup.hpp"

namespace dateline::page {

// How many of the entries are known.
template <class Entry>
[[nodiscard]] std::size_t count_known(const std::vector<Entry>& entries) {
  return static_cast<std::size_t>(
      std::count_if(entries.begin(), entries.end(), [](const Entry& entry) {
        return !core::is_blank(entry);
      })
  );
}

// How many steps of the tour are told on the story's day.
[[nodiscard]] inline std::size_t count_told(const std::vector<core::TourStep>& tour) {
  return static_cast<std::size_t>(
      std::count_if(tour.begin(), tour.end(), [](const core::TourStep& step) {
        return !step.title.empty();
      })
  );
}

// A section with all known entries of a kind, each by `write(html, index)`.
template <class Index, class Entry>
void write_entries(
    Writer& html,
    std::string_view id,
    std::string_view heading,
    const std::vector<Entry>& entries,
    void (*write)(Writer&, Index)
) {
  if (count_known(entries) == 0) {
    return;
  }
  html.open_section(id, heading);
  for (std::uint32_t i = 0; i < entries.size(); ++i) {
    if (!core::is_blank(entries[i])) {
      write(html, Index{i});
    }
  }
  html.raw("</section>\n");
}

// What a place or body holds, linked, and how many claims there are with it; nothing for one that
// holds none. `words` take the count and the names.
template <class Index>
void write_held(
    Writer& html,
    const std::vector<std::vector<core::ClaimIndex>>& claims_of,
    Index whole,
    const std::vector<Index>& parts,
    Word words,
    Writer& (Writer::*link)(Index)
) {
  if (parts.empty()) {
    return;
  }
  const auto all = static_cast<std::uint32_t>(count_together(claims_of, whole, parts));
  html.raw("<p>").around(
      html.words.spelt(words, {html.messages.spelt(app::Message::claims, {all}), "\x0e"}),
      [&] {
        for (const Index& part : parts) {
          (html.raw(&part == parts.data() ? "" : ", ").*link)(part);
        }
      }
  );
}

void write_about(Writer& html);   // what the story is, how to read it, how it was made
void write_legend(Writer& html);  // a part of it, without a section of its own
void write_tour(Writer& html);
// each with its accounts: figures by scope, the rest by stance
void write_questions(Writer& html);
void write_places(Writer& html);
void write_speakers(Writer& html);
void write_claims(Writer& html);  // every claim, once, by when it was said
void write_sources(Writer& html);
void write_movements(Writer& html);
void write_corrections(Writer& html);

}  // namespace dateline::page
