<?php
// This file is part of Moodle - http://moodle.org/
//
// Moodle is free software: you can redistribute it and/or modify
// it under the terms of the GNU General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// Moodle is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
// GNU General Public License for more details.
//
// You should have received a copy of the GNU General Public License
// along with Moodle.  If not, see <http://www.gnu.org/licenses/>.

namespace tool_prelude\local\import\model;

use tool_prelude\local\cohort\resolved;
use tool_prelude\local\import\sealing\authority;
use tool_prelude\local\native\form_data;

/**
 * What was resolved when the import was sealed, and holds for all of it: the native form's data, its columns, the cohorts
 * the file names, and how many people each cohort had. Stored with the version of the form data's meaning.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class frozen {
    /**
     * Constructor.
     *
     * @param array $form data of Moodle's upload form
     * @param string[] $columns native names of the columns
     * @param resolved $cohorts what the file's cohorts are
     * @param authority $authority what the starter might do with it
     * @param array[] $asked courses and roles asked for: each [short name, role, type, how many people]; to be shown only
     * @param int[] $members how many people each cohort had, by id
     */
    public function __construct(
        /** @var array Data of Moodle's upload form. */
        public readonly array $form,
        /** @var string[] Native names of the columns. */
        public readonly array $columns,
        /** @var resolved What the file's cohorts are. */
        public readonly resolved $cohorts,
        /** @var authority What the starter might do with it. */
        public readonly authority $authority,
        /** @var array[] Courses and roles asked for; to be shown only. */
        public readonly array $asked = [],
        /** @var int[] How many people each cohort had, by id; to be shown only. */
        public readonly array $members = [],
    ) {
    }

    /**
     * Of a sealed import.
     *
     * @param import $import
     * @return self
     * @throws \moodle_exception error_version when it was sealed by another version
     */
    public static function of(import $import): self {
        $data = json_decode($import->get('frozen') ?? 'null', true, 32, JSON_THROW_ON_ERROR);
        if (($data['version'] ?? null) !== form_data::VERSION) {
            throw new \moodle_exception('error_version', 'tool_prelude');
        }
        return new self(
            $data['form'],
            $data['columns'],
            new resolved($data['cohorts']),
            authority::from_array($data['authority']),
            $data['asked'],
            $data['members'] ?? [],
        );
    }

    /**
     * As stored.
     *
     * @return string
     */
    public function to_json(): string {
        return json_encode([
            'version' => form_data::VERSION,
            'form' => $this->form,
            'columns' => $this->columns,
            'cohorts' => $this->cohorts->labels,
            'authority' => $this->authority,
            'asked' => $this->asked,
            'members' => (object) $this->members,
        ], JSON_THROW_ON_ERROR);
    }

    /**
     * The form's data as Moodle's upload takes it.
     *
     * @return \stdClass
     */
    public function form_data(): \stdClass {
        return (object) $this->form;
    }
}
