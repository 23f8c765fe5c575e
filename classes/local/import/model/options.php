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

use tool_prelude\local\import\intake\people_parser;

/**
 * The options a person chose for an import, checked. Never holds a password.
 *
 * @package    tool_prelude
 * @copyright  2026 tool_prelude contributors
 * @license    https://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class options {
    /** @var string The platform sends each person a password. */
    public const MAIL = 'mail';
    /** @var string Nothing is sent. */
    public const NOMAIL = 'nomail';
    /** @var string Moodle makes a password for each when it sends it. */
    public const GENERATED = 'generated';
    /** @var string From the file's column. */
    public const FILE = 'file';
    /** @var string One for all. */
    public const ONE = 'one';
    /** @var string One for each, made in the browser: the people bring theirs, as with a column of the file. */
    public const EACH = 'each';
    /** @var string People who have an account join the cohort and change in nothing else. */
    public const ENROL = 'enrol';
    /** @var string People who have an account are left alone. */
    public const LEAVE = 'leave';
    /** @var int Most cohorts of the file that may be told one by one. */
    public const MAX_COHORTMAP = 1000;
    /** @var string They join the cohort, and what is empty in their account is filled. */
    public const FILL = 'fill';
    /** @var string The same, and the fields named are replaced by those of the file. */
    public const OVERWRITE = 'overwrite';
    /** @var string People found by their e-mail only are treated as those found by their username. */
    public const JOIN = 'join';

    /** @var string[][] Where passwords may come from, by recipe. */
    private const PASSWORDS = [
        self::MAIL => [self::GENERATED],
        self::NOMAIL => [self::FILE, self::ONE, self::EACH],
    ];
    /** @var int Characters of a value for new accounts. */
    private const MAX_DEFAULT = 10000;

    /**
     * Constructor.
     *
     * @param string $recipe
     * @param string $passwords
     * @param bool $forcechange passwords must be changed at first login
     * @param int $cohortid one cohort for all, 0 for none
     * @param bool $usefilecohorts the cohorts named by the file count
     * @param string $existing
     * @param int[] $cohortmap cohort by its name in the file, 0 for none; before what that name means by itself
     * @param string $auth way to log in of new accounts whose line names none
     * @param string[] $defaults values of new accounts where the file has none, by native field
     * @param string $byemail
     * @param string[] $overwrite fields to be replaced, native names
     * @throws \moodle_exception error_optionsinvalid, with the name of the option
     */
    public function __construct(
        /** @var string MAIL or NOMAIL. */
        public readonly string $recipe,
        /** @var string GENERATED, FILE, ONE or EACH. */
        public readonly string $passwords,
        /** @var bool Passwords must be changed at first login. */
        public readonly bool $forcechange = true,
        /** @var int One cohort for all, 0 for none. */
        public readonly int $cohortid = 0,
        /** @var bool The cohorts named by the file count. */
        public readonly bool $usefilecohorts = true,
        /** @var string ENROL, FILL, OVERWRITE or LEAVE. */
        public readonly string $existing = self::ENROL,
        /** @var int[] Cohort by its name in the file, 0 for none. */
        public readonly array $cohortmap = [],
        /** @var string Way to log in of new accounts whose line names none; whether it may be given is checked where it matters. */
        public readonly string $auth = 'manual',
        /** @var string[] Values of new accounts where the file has none, by native field; Moodle's form knows which it takes. */
        public readonly array $defaults = [],
        /** @var string JOIN or LEAVE, of people found by their e-mail only. */
        public readonly string $byemail = self::JOIN,
        /** @var string[] Fields to be replaced, with OVERWRITE only. */
        public readonly array $overwrite = [],
    ) {
        if (!isset(self::PASSWORDS[$recipe])) {
            throw self::invalid('recipe');
        }
        if (!in_array($passwords, self::PASSWORDS[$recipe], true)) {
            throw self::invalid('passwords');
        }
        if ($recipe === self::MAIL && !$forcechange) {
            // Moodle's own task forces the change of a password it sends.
            throw self::invalid('forcechange');
        }
        if ($cohortid < 0) {
            throw self::invalid('cohortid');
        }
        if (!in_array($existing, [self::ENROL, self::FILL, self::OVERWRITE, self::LEAVE], true)) {
            throw self::invalid('existing');
        }
        $wrong = fn(int $id, string|int $label): bool => $id < 0 || strlen((string) $label) > people_parser::MAX_CELL_BYTES;
        if (count($cohortmap) > self::MAX_COHORTMAP || array_filter($cohortmap, $wrong, ARRAY_FILTER_USE_BOTH)) {
            throw self::invalid('cohortmap');
        }
        if (clean_param($auth, PARAM_PLUGIN) !== $auth || $auth === '') {
            throw self::invalid('auth');
        }
        foreach ($defaults as $name => $value) {
            if (!preg_match('/^[a-z][a-z0-9_]*$/i', $name) || !is_string($value) || strlen($value) > self::MAX_DEFAULT) {
                throw self::invalid('defaults');
            }
        }
        if (!in_array($byemail, [self::JOIN, self::LEAVE], true)) {
            throw self::invalid('byemail');
        }
        if (($existing === self::OVERWRITE) !== (bool) $overwrite) {
            // Nothing to replace is a mistake, and so are fields nobody will replace.
            throw self::invalid('overwrite');
        }
    }

    /**
     * Whether accounts that exist may be changed.
     *
     * @return bool
     */
    public function updates(): bool {
        return in_array($this->existing, [self::FILL, self::OVERWRITE], true);
    }

    /**
     * From the structure of the web services; a password in it is not kept.
     *
     * @param array $data
     * @return self
     * @throws \moodle_exception error_optionsinvalid
     */
    public static function from_array(array $data): self {
        return new self(
            $data['recipe'],
            $data['passwords'],
            $data['forcechange'],
            $data['cohortid'],
            $data['usefilecohorts'],
            $data['existing'],
            array_column($data['cohortmap'] ?? [], 'cohortid', 'label'),
            $data['auth'] ?? 'manual',
            array_column($data['defaults'] ?? [], 'value', 'name'),
            $data['byemail'] ?? self::JOIN,
            array_values(array_unique($data['overwrite'] ?? [])),
        );
    }

    /**
     * From what was stored.
     *
     * @param string $json
     * @return self
     */
    public static function from_json(string $json): self {
        return self::from_array(json_decode($json, true, 8, JSON_THROW_ON_ERROR));
    }

    /**
     * In the structure of the web services, without any password.
     *
     * @return array
     */
    public function to_array(): array {
        return [
            'cohortmap' => self::pairs($this->cohortmap, 'label', 'cohortid'),
            'defaults' => self::pairs($this->defaults, 'name', 'value'),
        ] + get_object_vars($this);
    }

    /**
     * As stored.
     *
     * @return string
     */
    public function to_json(): string {
        return json_encode($this->to_array(), JSON_THROW_ON_ERROR);
    }

    /**
     * Whether each person brings a password of their own.
     *
     * @return bool
     */
    public function brings_passwords(): bool {
        return $this->passwords === self::FILE || $this->passwords === self::EACH;
    }

    /**
     * Every cohort chosen on the page, for all or for a name of the file.
     *
     * @return int[] ids
     */
    public function chosen_cohorts(): array {
        return array_values(array_unique(array_filter([$this->cohortid, ...array_values($this->cohortmap)])));
    }

    /**
     * A map as a list, for names may be numbers.
     *
     * @param array $map
     * @param string $key what its keys are called
     * @param string $value what its values are called
     * @return array[]
     */
    private static function pairs(array $map, string $key, string $value): array {
        return array_map(
            fn(string|int $name, mixed $one): array => [$key => (string) $name, $value => $one],
            array_keys($map),
            array_values($map)
        );
    }

    /**
     * The refusal of an option.
     *
     * @param string $option its name
     * @return \moodle_exception
     */
    public static function invalid(string $option): \moodle_exception {
        return new \moodle_exception('error_optionsinvalid', 'tool_prelude', '', $option);
    }
}
