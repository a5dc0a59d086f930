// The words for each filter, as its chip shows them.
#pragma once

#include "app/model/state.hpp"
#include "core/story/claim_table.hpp"
#include "ui/kit/ui.hpp"

namespace dateline::ui {

// A country's name in the reader's language where the map has one; its code otherwise.
[[nodiscard]] Line country_name(const Ui& ui, core::CountryNumber country);

// `18 Oct – 26 Oct`, `by 26 Oct`, `from 18 Oct`.
[[nodiscard]] Line window_text(const Ui& ui, core::DayRange days);

// What a filter that is on lets through: `in Kursk region`, `Denies, Declines`.
[[nodiscard]] Line filter_text(const Ui& ui, app::FilterPart part);

}  // namespace dateline::ui
