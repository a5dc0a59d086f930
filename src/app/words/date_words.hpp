// Dates and figures in the reader's language: short for rows and axes, in words for the detail.
// Their patterns stand in messages.hpp.
#pragma once

#include <string>

#include "app/words/messages.hpp"
#include "core/story/story.hpp"
#include "core/time/edtf.hpp"

namespace dateline::app {

// `31 Oct`, `8–13 Oct`, `by 26 Oct`, `Oct 2024`, `c. 3 Oct`; the year is added when it is not
// `year_shown`. Korean `10월 8일–13일`, Ukrainian `до 26 жовт.`
[[nodiscard]] std::string
short_date(const Messages& messages, const core::EdtfDate& date, int year_shown);

// `Thu 31 Oct 2024`, `between 8 and 13 October 2024`, `in June 2024`, `by 26 October 2024`, `about
// 3 October 2024`.
[[nodiscard]] std::string long_date(const Messages& messages, const core::EdtfDate& date);

// As core::figure_text, with the language's own marks: `c. 8,000`, `< 3,000`; `бл. 8 000`.
[[nodiscard]] std::string figure_text(const Messages& messages, const core::Figure& figure);

}  // namespace dateline::app
