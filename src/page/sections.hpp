// The twin's sections, in the order in which a reader meets them. Each appends itself whole, heading and all; what a story does not have leaves no section.
#pragma once

#include "page/markup.hpp"

namespace dateline::page {

void write_about(Writer& html);        // what the story is, how to read it, how it was made
void write_questions(Writer& html);    // each with its accounts: figures by scope, the rest by stance
void write_places(Writer& html);
void write_speakers(Writer& html);
void write_claims(Writer& html);       // every claim, once, by when it was said
void write_sources(Writer& html);
void write_movements(Writer& html);
void write_corrections(Writer& html);

}  // namespace dateline::page
