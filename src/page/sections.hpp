// The twin's sections, in the order in which a reader meets them. Each appends itself whole, heading and all; what a story does not have leaves no section.
#pragma once

#include "page/markup.hpp"

namespace dateline::page {

// A section with all entries of a kind, each by `write(html, index)`.
template <class Index>
void write_entries(Writer& html, std::string_view id, std::string_view heading, std::size_t count, void (*write)(Writer&, Index)) {
  if (count == 0) return;
  html.open_section(id, heading);
  for (std::uint32_t i = 0; i < count; ++i) write(html, Index{i});
  html.raw("</section>\n");
}

void write_about(Writer& html);        // what the story is, how to read it, how it was made
void write_legend(Writer& html);       // a part of it, without a section of its own
void write_tour(Writer& html);
void write_questions(Writer& html);    // each with its accounts: figures by scope, the rest by stance
void write_places(Writer& html);
void write_speakers(Writer& html);
void write_claims(Writer& html);       // every claim, once, by when it was said
void write_sources(Writer& html);
void write_movements(Writer& html);
void write_corrections(Writer& html);

}  // namespace dateline::page
